package dev.redress.app.channel.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns bytes into text for one mail. Strict UTF-8 first, then the declared charset, then detection; a declared charset
 * of several bytes to a character comes before UTF-8. Text never fails to decode: what no charset explains is shown
 * with replacement characters and named as an oddity.
 */
final class TextDecoding {

    /** Detection costs about a millisecond; a mail of a thousand undeclared parts must not cost seconds. */
    private static final int MOST_DETECTIONS = 40;

    /** A wrong byte in this many characters is damage, more of them are a wrong charset. */
    private static final int CHARACTERS_PER_WRONG_BYTE = 50;

    private static final byte ESCAPE = 0x1B;

    private final KnownCharsets charsets = new KnownCharsets();
    private final Oddities oddities;
    private int detections;
    private Optional<Charset> headerCharset = Optional.empty();

    TextDecoding(Oddities oddities) {
        this.oddities = oddities;
    }

    /** Raw bytes in header lines are of this charset unless they are UTF-8. */
    void headersAreIn(String declared) {
        headerCharset = KnownCharsets.saysNothing(declared) ? Optional.empty() : charsets.find(declared);
    }

    /** Headers declare no charset of their own: all raw ones together tell more than each alone. */
    void headersAreLike(byte[] allRawHeaders) {
        if (headerCharset.isEmpty()
                && strictly(allRawHeaders, StandardCharsets.UTF_8).isEmpty()) {
            headerCharset = detect(allRawHeaders);
        }
    }

    String header(byte[] raw) {
        if (isPlainAscii(raw)) {
            return new String(raw, StandardCharsets.US_ASCII);
        }
        Optional<String> utf8 = strictly(raw, StandardCharsets.UTF_8);
        if (utf8.isPresent() && !hasEscape(raw)) {
            return utf8.get();
        }
        oddities.add("A header line has raw bytes of a charset it does not name.");
        return headerCharset
                .filter(charset -> !hasEscape(raw))
                .flatMap(charset -> strictly(raw, charset))
                .orElseGet(() -> undeclared(raw));
    }

    /** @param declared the charset as the mail names it; empty text or {@code us-ascii} declare nothing */
    String text(byte[] raw, String declared) {
        boolean ascii = isPlainAscii(raw);
        Optional<Charset> charset = KnownCharsets.saysNothing(declared) ? Optional.empty() : charsets.find(declared);
        if (charset.isEmpty() && !KnownCharsets.saysNothing(declared)) {
            oddities.add("The mail names a charset that nobody knows.");
        }
        if (charset.isEmpty()) {
            return ascii ? new String(raw, StandardCharsets.US_ASCII) : undeclared(raw);
        }
        Charset named = charset.get();
        if (ascii && (KnownCharsets.isWide(named) || !KnownCharsets.isDemanding(named))) {
            return new String(raw, StandardCharsets.US_ASCII);
        }
        if (KnownCharsets.isDemanding(named)) {
            Optional<String> exact = strictly(raw, named).or(() -> tolerably(raw, named));
            if (exact.isPresent()) {
                return exact.get();
            }
        }
        Optional<String> utf8 = strictly(raw, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            if (!named.equals(StandardCharsets.UTF_8)) {
                oddities.add("A text names another charset but is UTF-8, and was read so.");
            }
            return utf8.get();
        }
        return strictly(raw, named).or(() -> tolerably(raw, named)).orElseGet(() -> {
            oddities.add("A text is not of the charset it names.");
            return undeclared(raw);
        });
    }

    private String undeclared(byte[] raw) {
        if (hasEscape(raw)) {
            Optional<String> japanese = charsets.find("iso-2022-jp").flatMap(charset -> strictly(raw, charset));
            if (japanese.isPresent()) {
                return japanese.get();
            }
        }
        return strictly(raw, StandardCharsets.UTF_8).orElseGet(() -> {
            oddities.add("A text names no charset that fits; it was guessed.");
            Charset guess = detect(raw).orElse(StandardCharsets.ISO_8859_1);
            return strictly(raw, guess).orElseGet(() -> new String(raw, guess));
        });
    }

    private Optional<Charset> detect(byte[] raw) {
        return detections++ < MOST_DETECTIONS
                ? Optional.of(CharsetGuess.of(raw, charsets))
                : charsets.find("windows-1252");
    }

    private static Optional<String> strictly(byte[] raw, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Optional<String> tolerably(byte[] raw, Charset charset) {
        String text = new String(raw, charset);
        long wrong = text.chars().filter(c -> c == '\uFFFD').count();
        if (wrong * CHARACTERS_PER_WRONG_BYTE > text.length()) {
            return Optional.empty();
        }
        oddities.add("A text has bytes that its charset does not know; they were replaced.");
        return Optional.of(text);
    }

    private static boolean isPlainAscii(byte[] raw) {
        for (byte b : raw) {
            if (b < 0 || b == ESCAPE) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasEscape(byte[] raw) {
        for (int i = 0; i + 1 < raw.length; i++) {
            if (raw[i] == ESCAPE && (raw[i + 1] == '$' || raw[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }
}

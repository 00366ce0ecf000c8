package dev.redress.app.channel.mail;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** The lines of one header as text: unfolded, decoded from raw bytes, and where wanted from RFC 2047 words. */
final class HeaderText {

    /** As much as charset detection looks at. */
    private static final int SAMPLE = 8_000;

    private final Headers headers;
    private final TextDecoding decoding;

    HeaderText(Headers headers, TextDecoding decoding) {
        this.headers = headers;
        this.decoding = decoding;
    }

    /** One line without folds, words still encoded: for lines with a structure of their own. */
    Optional<String> structured(String lowerName) {
        return headers.first(lowerName).map(this::structured);
    }

    String structured(Slice value) {
        return decoding.header(unfolded(value)).replace("\0", "").strip();
    }

    /** One line for people; empty when missing or blank. */
    Optional<String> readable(String lowerName) {
        return structured(lowerName)
                .map(line -> CleanText.oneLine(new EncodedWords(decoding).decode(line)))
                .filter(line -> !line.isEmpty());
    }

    /** All raw lines with bytes beyond ASCII, as far as detection needs them. */
    byte[] rawSample() {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        for (Headers.Field field : headers.fields()) {
            byte[] raw = unfolded(field.value());
            boolean beyondAscii = false;
            for (byte b : raw) {
                beyondAscii |= b < 0;
            }
            if (beyondAscii && sample.size() < SAMPLE) {
                sample.write(raw, 0, Math.min(raw.length, SAMPLE));
            }
        }
        return sample.toByteArray();
    }

    private static byte[] unfolded(Slice value) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(value.length());
        for (int i = value.from; i < value.to; i++) {
            byte b = value.bytes[i];
            if (b != '\r' && b != '\n') {
                line.write(b);
            } else if (i + 1 < value.to && value.bytes[i + 1] > ' ') {
                // Not a fold but a broken line: what follows was no part of the word before it.
                line.write(' ');
            }
        }
        return line.toByteArray();
    }
}

package dev.redress.app.channel.mail;

import java.util.Locale;
import java.util.Set;

/** Content-Transfer-Encoding of a part, undone. What nobody knows is left as it came and named as an oddity. */
enum TransferEncoding {
    BASE64,
    QUOTED_PRINTABLE,
    NONE,
    UNKNOWN;

    private static final Set<String> MEAN_NONE =
            Set.of("", "7bit", "8bit", "binary", "7-bit", "8-bit", "7bits", "8bits", "plain", "none", "text");

    /** @param value of the header line, comments and parameters behind it allowed */
    static TransferEncoding named(String value) {
        String name = value.strip().toLowerCase(Locale.ROOT).replace("\"", "");
        int end = 0;
        while (end < name.length() && name.charAt(end) > ' ' && ";(,".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        String bare = name.substring(0, end);
        if (bare.equals("base64") || bare.equals("base-64")) {
            return BASE64;
        }
        if (bare.equals("quoted-printable") || bare.equals("quotedprintable") || bare.equals("quoted")) {
            return QUOTED_PRINTABLE;
        }
        return MEAN_NONE.contains(bare) ? NONE : UNKNOWN;
    }

    byte[] decode(Slice body, Oddities oddities) {
        return switch (this) {
            case BASE64 -> {
                if (!body.isBlank() && !Base64Text.looksEncoded(body)) {
                    oddities.add("A part says it is base64 but is not, and was left as it came.");
                }
                yield Base64Text.decodeOrKeep(body);
            }
            case QUOTED_PRINTABLE -> QuotedPrintable.decode(body);
            case NONE -> body.copy();
            case UNKNOWN -> {
                oddities.add("A part has a transfer encoding that nobody knows, and was left as it came.");
                yield body.copy();
            }
        };
    }
}

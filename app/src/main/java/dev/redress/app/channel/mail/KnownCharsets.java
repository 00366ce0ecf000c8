package dev.redress.app.channel.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the charset a mail means by the name it writes. Where mailers write the name of a charset and send its
 * well-known superset, the superset is taken. One object serves one mail, because a stranger's names are remembered.
 */
final class KnownCharsets {

    /** Say nothing about the bytes beyond ASCII. */
    private static final Set<String> NO_CHARSET = Set.of(
            "",
            "us-ascii",
            "ascii",
            "ansi_x3.4-1968",
            "iso646-us",
            "7bit",
            "8bit",
            "unknown-8bit",
            "x-unknown",
            "unknown",
            "default",
            "none",
            "binary",
            "x-user-defined");

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("iso-8859-1-windows-3.1-latin-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("win-1250", "windows-1250"),
            Map.entry("win-1251", "windows-1251"),
            Map.entry("win1251", "windows-1251"),
            Map.entry("windows1251", "windows-1251"),
            Map.entry("win-1252", "windows-1252"),
            Map.entry("koi8", "koi8-r"),
            Map.entry("koi8-ru", "koi8-u"),
            Map.entry("macintosh", "x-macroman"),
            Map.entry("utf8mb4", "utf-8"),
            Map.entry("x-utf-8", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("euc-cn", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("cp936", "gb18030"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("x-x-big5", "big5-hkscs"),
            Map.entry("cn-big5", "big5-hkscs"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("csiso2022jp", "x-windows-iso2022jp"),
            Map.entry("iso-2022-jp-ms", "x-windows-iso2022jp"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("uhc", "x-windows-949"));

    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMES = 100;

    private final Map<String, Optional<Charset>> seen = new HashMap<>();

    /** The name says nothing, as {@code us-ascii} says nothing about a byte above 127. */
    static boolean saysNothing(String name) {
        return NO_CHARSET.contains(bare(name));
    }

    /** Empty when nobody knows the name. */
    Optional<Charset> find(String name) {
        String bare = bare(name);
        Optional<Charset> known = seen.get(bare);
        if (known == null) {
            known = seen.size() < MOST_NAMES ? lookUp(bare) : Optional.empty();
            seen.put(bare, known);
        }
        return known;
    }

    private static Optional<Charset> lookUp(String bare) {
        if (bare.isEmpty() || bare.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return forName(MEANT.getOrDefault(bare, bare))
                .or(() -> forName(bare.replaceFirst("^(cp|ibm|windows)-?", "cp")));
    }

    private static Optional<Charset> forName(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String bare(String name) {
        String bare = name.strip().toLowerCase(Locale.ROOT);
        bare = bare.startsWith("charset=") ? bare.substring("charset=".length()) : bare;
        return bare.replace("\"", "").replace("'", "").strip();
    }

    /**
     * More than one byte to a character, or shifts: text of another charset hardly ever passes for it, so its name is
     * believed before UTF-8 is tried (short GBK words may be valid UTF-8).
     */
    static boolean isDemanding(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_8)
                && charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() > 1.0f;
    }

    static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }
}

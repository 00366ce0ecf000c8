package dev.redress.app.channel.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Date line of a mail (RFC 5322, 3.3 and 4.3), with the usual deviations. A date without a known zone names no
 * instant and gives none: nothing is assumed.
 */
final class SentDate {

    private static final int LONGEST = 150;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Hours east of UTC. The North American ones are those of RFC 5322; the others are unambiguous where we are used. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("ut", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("wib", 7),
            Map.entry("wita", 8),
            Map.entry("wit", 9),
            Map.entry("kgt", 6),
            Map.entry("msk", 3),
            Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("jst", 9));

    private static final String TIME = "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?";

    /** Day before month, as mail writes it. */
    private static final Pattern MAIL =
            Pattern.compile("(?:\\p{L}{2,12}[.,]{0,2}\\s*)?(\\d{1,2})[\\s-]+([A-Za-z]{3,9})\\.?[\\s-]+(\\d{2,4}),?\\s+"
                    + TIME + "(.*)");

    /** Month before day and the year at the end, as C prints it. */
    private static final Pattern PRINTED = Pattern.compile("(?:[A-Za-z]{3,9},?\\s+)?([A-Za-z]{3,9})\\s+(\\d{1,2}),?\\s+"
            + TIME + "\\s+([A-Za-z]{1,5}|[+-]\\d{4})?\\s*(\\d{4})");

    private static final Pattern OFFSET = Pattern.compile("(?:gmt|utc|ut)?([+-])(\\d{2}):?(\\d{2})");
    private static final String UTC_WITHOUT_SIGN = "0000";

    private static final Pattern BLANKS_AROUND_COLON = Pattern.compile("\\s*+:\\s*+");

    private SentDate() {}

    /** Empty when the line is no date, is impossible (31 February) or has no known zone. */
    static Optional<Instant> parse(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = withoutComments(line);
        try {
            Matcher mail = MAIL.matcher(bare);
            if (mail.matches()) {
                return instant(mail.group(3), mail.group(2), mail.group(1), mail, 4, mail.group(7));
            }
            Matcher printed = PRINTED.matcher(bare);
            if (printed.matches()) {
                String zone = printed.group(6);
                return instant(
                        printed.group(7), printed.group(1), printed.group(2), printed, 3, zone == null ? "" : zone);
            }
            return Optional.of(OffsetDateTime.parse(bare).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(
            String year, String month, String day, Matcher time, int hourGroup, String zoneText) {
        int monthNumber = month.length() < 3
                ? 0
                : 1 + MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
        Optional<ZoneOffset> zone = zone(zoneText);
        if (monthNumber == 0 || zone.isEmpty()) {
            return Optional.empty();
        }
        String second = time.group(hourGroup + 2);
        // A leap second is the last second of its minute (RFC 5322 allows 60).
        int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second));
        LocalDateTime local = LocalDateTime.of(
                fullYear(year),
                monthNumber,
                Integer.parseInt(day),
                Integer.parseInt(time.group(hourGroup)),
                Integer.parseInt(time.group(hourGroup + 1)),
                seconds);
        return Optional.of(local.toInstant(zone.get()));
    }

    /** Two and three digits as RFC 5322, 4.3 reads them. */
    private static int fullYear(String year) {
        int number = Integer.parseInt(year);
        return switch (year.length()) {
            case 2 -> number < 50 ? 2000 + number : 1900 + number;
            case 3 -> 1900 + number;
            default -> number;
        };
    }

    private static Optional<ZoneOffset> zone(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        int blank = bare.indexOf(' ');
        String first = blank < 0 ? bare : bare.substring(0, blank);
        Integer hours = first.equals(UTC_WITHOUT_SIGN) ? Integer.valueOf(0) : ZONES.get(first);
        if (hours != null && blank < 0) {
            return Optional.of(ZoneOffset.ofHours(hours));
        }
        Matcher offset = OFFSET.matcher(first);
        if (!offset.matches()) {
            return hours == null ? Optional.empty() : Optional.of(ZoneOffset.ofHours(hours));
        }
        int minutes = Integer.parseInt(offset.group(2)) * 60 + Integer.parseInt(offset.group(3));
        return Optional.of(ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes));
    }

    private static String withoutComments(String line) {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                bare.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return BLANKS_AROUND_COLON.matcher(bare).replaceAll(":").strip();
    }
}

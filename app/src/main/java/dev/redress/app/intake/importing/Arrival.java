package dev.redress.app.intake.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** When a row arrived. */
sealed interface Arrival {

    /** At the moment of the import. */
    record Now() implements Arrival {}

    /**
     * What a column says.
     *
     * @param format pattern of {@link DateTimeFormatter}
     * @param zone where the clock hung that showed it; only where the format has a time and no offset of its own
     * @param spread over how many days up to today the moments of the whole file are drawn, in their order; for
     *     demonstrations only
     */
    record InColumn(String column, String format, Optional<ZoneId> zone, Optional<Integer> spread) implements Arrival {

        /** Fails when the pattern is none, or the zone is missing or has no use. */
        static InColumn checked(String column, String format, Optional<ZoneId> zone, Optional<Integer> spread) {
            DateTimeFormatter formatter = formatter(format);
            // Any moment shows what the format can say.
            TemporalAccessor said = formatter.parse(formatter.format(
                    ZonedDateTime.of(LocalDateTime.of(2024, 2, 29, 13, 30, 15), ZoneId.of("Asia/Jakarta"))));
            if (!said.isSupported(ChronoField.EPOCH_DAY)) {
                throw new IllegalArgumentException("the format '" + format + "' names no whole day");
            }
            boolean needed = said.isSupported(ChronoField.HOUR_OF_DAY) && !said.isSupported(ChronoField.OFFSET_SECONDS);
            if (needed && zone.isEmpty()) {
                throw new IllegalArgumentException(
                        "the format '" + format + "' has a time, so the key 'zone' must say where");
            }
            if (!needed && zone.isPresent()) {
                throw new IllegalArgumentException("the format '" + format + "' needs no 'zone'");
            }
            return new InColumn(column, format, zone, spread);
        }

        /** The moment in the institution's zone; a bare day is that day in the institution's zone, at its start. */
        LocalDateTime moment(Cell.Row row, ZoneId institutionZone) {
            String text = row.text(column);
            if (text.isEmpty()) {
                throw new Unclear(
                        "bad-date: The column '" + column + "' is empty; it says when the submission arrived.");
            }
            try {
                TemporalAccessor said = formatter(format).parse(text);
                if (!said.isSupported(ChronoField.HOUR_OF_DAY)) {
                    return LocalDate.from(said).atStartOfDay();
                }
                return zone.map(LocalDateTime.from(said)::atZone)
                        .orElseGet(() -> OffsetDateTime.from(said).toZonedDateTime())
                        .withZoneSameInstant(institutionZone)
                        .toLocalDateTime();
            } catch (DateTimeException noDate) {
                throw new Unclear("bad-date: The column '" + column + "' holds no date of the form '" + format + "'.");
            }
        }

        private static DateTimeFormatter formatter(String format) {
            return new DateTimeFormatterBuilder()
                    .appendPattern(format)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        }
    }
}

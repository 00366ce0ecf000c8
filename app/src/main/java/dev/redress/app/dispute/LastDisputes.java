package dev.redress.app.dispute;

import dev.redress.app.ledger.RegisterCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The series of disputes: every number that was given stands in the ledger, whichever of its rows is gone. */
@Component
class LastDisputes implements RegisterCheck {

    private record Series(int year, long last) {}

    private final JdbcClient jdbc;

    LastDisputes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> faults(String institution, Held numbers) {
        List<String> faults = new ArrayList<>();
        List<Series> given = jdbc.sql(
                        "select year, last from dispute_series where institution = :institution order by year")
                .param("institution", institution)
                .query((rows, _) -> new Series(rows.getInt("year"), rows.getLong("last")))
                .list();
        for (Series series : given) {
            Set<Long> held = numbers.disputes().getOrDefault(series.year(), Set.of());
            LongStream.rangeClosed(1, series.last())
                    .filter(number -> !held.contains(number))
                    .forEach(number -> faults.add(institution + ": the series of disputes of " + series.year()
                            + " has given number " + number + ", and the ledger holds no dispute of it"));
            held.stream()
                    .filter(number -> number > series.last())
                    .sorted()
                    .forEach(number -> faults.add(institution + ": the ledger holds dispute " + number + " of "
                            + series.year() + ", which its series has not given"));
        }
        numbers.disputes().keySet().stream()
                .filter(year -> given.stream().noneMatch(series -> series.year() == year))
                .forEach(year -> faults.add(
                        institution + ": the ledger holds disputes of " + year + ", of which there is no series"));
        return faults;
    }
}

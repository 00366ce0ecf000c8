package dev.redress.app.register;

import dev.redress.app.ledger.RegisterCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last number given of each series: a case that was removed whole from the end of a year is missed here. */
@Component
class LastNumbers implements RegisterCheck {

    private record Series(int year, long last) {}

    private final JdbcClient jdbc;

    LastNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> faults(String institution, Held numbers) {
        List<String> faults = new ArrayList<>();
        List<Series> given = jdbc.sql(
                        "select year, last_number from register_sequence where institution = :institution order by year")
                .param("institution", institution)
                .query((rows, _) -> new Series(rows.getInt("year"), rows.getLong("last_number")))
                .list();
        for (Series series : given) {
            int held = numbers.register().getOrDefault(series.year(), Set.of()).size();
            if (held != series.last()) {
                faults.add(institution + ": the register of " + series.year() + " has given " + series.last()
                        + " numbers, and the ledger holds " + held);
            }
        }
        return faults;
    }
}

package dev.redress.app.dispute;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.core.dispute.DisputeNumber;
import dev.redress.core.rulebook.RegisterRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of disputes: one series per institution and year, without gaps. */
@Component
class DisputeNumbers {

    private static final Pattern HOUSE = Pattern.compile("^[\\p{L}\\d]+");

    private final JdbcClient jdbc;
    private final CaseLaw law;

    DisputeNumbers(JdbcClient jdbc, CaseLaw law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    /**
     * The next number of the present year. Belongs into the transaction of the act: what is refused or fails gives the
     * number back, and whoever comes meanwhile waits.
     */
    DisputeNumber take(String institution) {
        int year = law.now(institution).getYear();
        long number = jdbc.sql("""
                        insert into dispute_series (institution, year, last)
                        values (:institution, :year, 1)
                        on conflict (institution, year) do update set last = dispute_series.last + 1
                        returning last
                        """)
                .param("institution", institution)
                .param("year", year)
                .query(Long.class)
                .single();
        return new DisputeNumber(
                year, number, printed(law.procedureToday(institution).register().value(), year, number));
    }

    /** As the register prints its numbers, with a D behind the house: {@code NEO-D/2026/000001}. */
    static String printed(RegisterRule register, int year, long number) {
        String like = register.print(year, number);
        Matcher house = HOUSE.matcher(register.numberFormat());
        return house.find() ? like.substring(0, house.end()) + "-D" + like.substring(house.end()) : "D-" + like;
    }
}

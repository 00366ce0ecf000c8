package dev.redress.app.letter;

import dev.redress.app.ledger.VisibleCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters of an institution that wait for somebody. */
@Component
class LetterLists {

    /** What a letter waits for. */
    enum Waits {
        /** For people who check and sign. */
        PRESENTED,
        /** To be sent. */
        SIGNED,
        /** For a person to look: it came back, could not be sent, may have left, was held back, is without effect. */
        TROUBLE,
        /** For its author. */
        DRAFT
    }

    /** One line of a list. */
    record Line(
            int year,
            long number,
            String printed,
            int letter,
            String paper,
            String stage,
            int version,
            String writtenBy,
            int approvals,
            Optional<LocalDate> signedOn,
            Optional<String> withoutEffect,
            Optional<String> fate,
            Optional<String> standing) {}

    private final JdbcClient jdbc;

    LetterLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The letters that wait so, the oldest case first. */
    List<Line> of(String institution, VisibleCases visible, Waits waits, int size) {
        String which = switch (waits) {
            case PRESENTED -> "l.stage = 'presented'";
            case SIGNED -> "l.stage = 'signed' and l.fate is null";
            case DRAFT -> "l.stage = 'draft'";
            case TROUBLE ->
                "(l.fate in ('bounced', 'refused') or (l.fate = 'failed' and l.stage <> 'discarded')"
                        + " or (l.without_effect is not null and l.fate is null) or p.standing <> 'waiting')";
        };
        return jdbc.sql("""
                        select c.year, c.number, c.printed, l.ordinal, l.paper, l.stage, l.version, l.written_by,
                               l.approvals, l.signed_on, l.without_effect, l.fate, p.standing
                        from letter l
                        join complaint c on c.institution = l.institution and c.case_id = l.case_id
                        left join letter_post p
                          on p.institution = l.institution and p.case_id = l.case_id and p.letter = l.ordinal
                        where l.institution = :institution and %s and %s
                        order by c.year, c.number, l.ordinal limit :size
                        """.formatted(which, visible.condition("c")))
                .param("institution", institution)
                .params(visible.parameters())
                .param("size", size)
                .query((rows, _) -> new Line(
                        rows.getInt("year"),
                        rows.getLong("number"),
                        rows.getString("printed"),
                        rows.getInt("ordinal"),
                        rows.getString("paper"),
                        rows.getString("stage"),
                        rows.getInt("version"),
                        rows.getString("written_by"),
                        rows.getInt("approvals"),
                        Optional.ofNullable(rows.getObject("signed_on", LocalDate.class)),
                        Optional.ofNullable(rows.getString("without_effect")),
                        Optional.ofNullable(rows.getString("fate")),
                        Optional.ofNullable(rows.getString("standing"))))
                .list();
    }
}

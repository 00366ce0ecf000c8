package dev.redress.app.privacy;

import dev.redress.app.ledger.ActsOnRecord;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.core.access.Sight;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.ConfidentialityEvent.PersonalDataDisclosed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What of the cases of a house went to somebody outside in a month: on which ground, to whom, by whom. It is made from
 * the ledger alone, so it is the same whenever it is made, also after the persons were erased.
 */
@Component
public class DisclosureReport {

    /**
     * A disclosure.
     *
     * @param ordinal its place among the disclosures of the case
     * @param ground code of the lawful purpose
     * @param by login of who disclosed
     * @param recipient commitment of the ledger to the recipient, whose name lies in the vault
     * @param what commitment of the ledger to what was disclosed
     * @param evidenced whether evidence of the ground is on record
     */
    public record Line(
            LocalDate on,
            String registerNumber,
            int ordinal,
            String ground,
            String by,
            String recipient,
            String what,
            boolean evidenced) {

        private String canonical() {
            return String.join(
                    "\t",
                    on.toString(),
                    registerNumber,
                    Integer.toString(ordinal),
                    ground,
                    by,
                    recipient,
                    what,
                    Boolean.toString(evidenced));
        }
    }

    /**
     * A month, as somebody sees it.
     *
     * @param leftOut how many cases with disclosures in the month that person may not know of
     * @param hash SHA-256 over the number left out and the lines; two reports with the same hash are the same
     */
    public record Report(String institution, YearMonth month, List<Line> lines, int leftOut, String hash) {}

    private final ActsOnRecord acts;
    private final Cases cases;

    DisclosureReport(ActsOnRecord acts, Cases cases) {
        this.acts = acts;
        this.cases = cases;
    }

    /** The report of a month on the cases that somebody sees, by the legal days of the institution. */
    public Report of(String institution, YearMonth month, Sight sight) {
        List<Line> lines = new ArrayList<>();
        int leftOut = 0;
        for (CaseRef ref : acts.disclosing(institution, month.atDay(1), month.atEndOfMonth())) {
            CaseFile file = cases.require(ref).file();
            if (sight.sees(file.standing())) {
                lines.addAll(lines(file, month));
            } else {
                leftOut++;
            }
        }
        lines.sort(Comparator.comparing(Line::on)
                .thenComparing(Line::registerNumber)
                .thenComparingInt(Line::ordinal));
        return new Report(institution, month, List.copyOf(lines), leftOut, hash(institution, month, leftOut, lines));
    }

    private static List<Line> lines(CaseFile file, YearMonth month) {
        List<Line> lines = new ArrayList<>();
        List<PersonalDataDisclosed> all = file.confidentiality().disclosures();
        for (int i = 0; i < all.size(); i++) {
            PersonalDataDisclosed disclosed = all.get(i);
            if (YearMonth.from(disclosed.on()).equals(month)) {
                lines.add(new Line(
                        disclosed.on(),
                        file.entry().number().printed(),
                        i + 1,
                        disclosed.ground(),
                        disclosed.by(),
                        disclosed.recipient().commitment(),
                        disclosed.what().commitment(),
                        disclosed.evidence().isPresent()));
            }
        }
        return lines;
    }

    private static String hash(String institution, YearMonth month, int leftOut, List<Line> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("redress-disclosures-1\n" + institution + "\n" + month + "\n" + leftOut + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (Line line : lines) {
                digest.update((line.canonical() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

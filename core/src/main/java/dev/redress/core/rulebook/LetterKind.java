package dev.redress.core.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of letter that the institution sends: what it calls it, what must be in it, and who checks and signs it.
 *
 * @param paper which one it is
 * @param titles the institution's own name for it (DBS-27)
 * @param parts what must be in it
 * @param tiers who checks and signs, by the amount of the loss; the first begins at 0, the others rise
 * @param neededFor the forms of submission for which the act that the letter evidences is recorded only by sending such
 *     a letter; none where a letter made elsewhere may be recorded too
 */
public record LetterKind(Paper paper, Titles titles, List<Demand> parts, List<Tier> tiers, Set<Form> neededFor)
        implements Catalogue.Entry {

    /** The papers that the program can make. */
    public enum Paper {
        ACKNOWLEDGEMENT,
        DOCUMENT_REQUEST,
        /** Asks an oral complainant to write. */
        WRITTEN_INVITATION,
        EXTENSION_NOTICE,
        /** The case waits for somebody outside the house. */
        THIRD_PARTY_NOTICE,
        RESPONSE,
        /** One reply to several complainants (ALMA-48). */
        COLLECTIVE_RESPONSE,
        /** Puts in writing what was answered orally. */
        ORAL_CONFIRMATION,
        LEFT_WITHOUT_CONSIDERATION,
        REFUSAL,
        /** The case was handed to another unit or body. */
        TRANSFER,
        WITHDRAWAL_CONFIRMATION,
        OBJECTION_RESPONSE,
        /** Which ways to the outside are open, until when, by which papers. */
        OUTSIDE_REMEDIES,
        /** The customer's application to exactly one addressee (NEO-23), ready to be signed by the customer. */
        FACILITATION_REQUEST,
        /** The parties choose the proceeding and accept its rules (NEO-24). */
        FACILITATION_AGREEMENT,
        /** What the parties agreed (NEO-27). */
        SETTLEMENT_DEED,
        /** That the parties did not agree (NEO-28). */
        FACILITATION_MINUTES,
        REGISTER_EXTRACT,
        COMPLAINT_FORM,
        /** What hangs in an office: the number to call and whom to ask for (ALMA-9). */
        INFORMATION_NOTICE;

        /** Whether it is written in a case to somebody; the others are printed for whoever asks. */
        public boolean isLetter() {
            return switch (this) {
                case REGISTER_EXTRACT, COMPLAINT_FORM, INFORMATION_NOTICE -> false;
                default -> true;
            };
        }

        /** The word in rule files and in names of templates: {@code extension-notice}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A part that must be there.
     *
     * @param form the form of submission for which it is mandatory; empty for both
     */
    public record Demand(LetterPart part, Optional<Form> form) {

        /** Whether the part is mandatory in a letter about a submission of this form. */
        public boolean binds(Form submission) {
            return form.isEmpty() || form.get() == submission;
        }
    }

    /**
     * Who checks and signs from an amount on.
     *
     * @param from amount of the loss in the currency of the institution, inclusive
     * @param checks how many people other than the author must approve, from 0 to 2
     * @param signedBy codes of roles of which one signs; none where no person signs and the seal of the institution
     *     suffices
     */
    public record Tier(BigDecimal from, int checks, Set<String> signedBy) {

        private static final int MOST_CHECKS = 2;

        public Tier {
            signedBy = Set.copyOf(signedBy);
            if (from.signum() < 0) {
                throw new IllegalArgumentException("a tier begins at 0 or above, not at " + from);
            }
            if (checks < 0 || checks > MOST_CHECKS) {
                throw new IllegalArgumentException("a letter is checked by 0, 1 or 2 people, not by " + checks);
            }
        }
    }

    public LetterKind {
        parts = List.copyOf(parts);
        tiers = List.copyOf(tiers);
        neededFor = Set.copyOf(neededFor);
        if (tiers.isEmpty() || tiers.getFirst().from().signum() != 0) {
            throw new IllegalArgumentException("the first tier begins at 0");
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).from().compareTo(tiers.get(i - 1).from()) <= 0) {
                throw new IllegalArgumentException("tiers must rise: "
                        + tiers.get(i).from().toPlainString() + " stands after "
                        + tiers.get(i - 1).from().toPlainString());
            }
        }
        if (parts.stream().map(Demand::part).distinct().count() != parts.size()) {
            throw new IllegalArgumentException("a part stands twice");
        }
    }

    @Override
    public String code() {
        return paper.word();
    }

    /**
     * Who checks and signs a letter.
     *
     * @param loss amount of the loss in the currency of the institution; empty where the case has none, which is the
     *     first tier
     */
    public Tier tier(Optional<BigDecimal> loss) {
        BigDecimal amount = loss.orElse(BigDecimal.ZERO);
        return tiers.reversed().stream()
                .filter(tier -> tier.from().compareTo(amount) <= 0)
                .findFirst()
                .orElseGet(tiers::getFirst);
    }

    /** What a letter about a submission of this form must contain. */
    public List<LetterPart> partsFor(Form submission) {
        return parts.stream()
                .filter(demand -> demand.binds(submission))
                .map(Demand::part)
                .toList();
    }
}

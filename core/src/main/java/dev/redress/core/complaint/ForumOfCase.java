package dev.redress.core.complaint;

import dev.redress.core.dispute.ProceedingFile;
import dev.redress.core.dispute.Signature;
import dev.redress.core.dispute.Signatures;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule of a forum in the version that binds a proceeding, and what several acts ask of it. */
record ForumOfCase(InForce<ForumTerms> law) {

    ForumTerms terms() {
        return law.value();
    }

    Citation source() {
        return law.source();
    }

    /** Why these signatures do not make a paper of both parties; empty when they do. */
    Optional<Ruling> unsigned(
            String paper,
            List<Signature> signatures,
            Set<Signer> complainants,
            CaseFile file,
            ProceedingFile held,
            Circumstances now) {
        for (Signature signature : signatures) {
            Optional<Ruling> wrong = wrong(paper, signature, complainants, file, held, now);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        Signatures all = new Signatures(signatures);
        return all.byBoth()
                ? Optional.empty()
                : Optional.of(Ruling.refused(
                        "signature-missing",
                        paper + " is signed by both; "
                                + (all.by(Signer.INSTITUTION) ? "the complainant's side" : "the institution")
                                + " has not signed.",
                        source()));
    }

    /**
     * Why this one cannot sign this paper on this day; empty when that is all right.
     *
     * @param complainants who may sign it on the complainant's side by the text
     */
    Optional<Ruling> wrong(
            String paper,
            Signature signature,
            Set<Signer> complainants,
            CaseFile file,
            ProceedingFile held,
            Circumstances now) {
        ComplainantSide side = ComplainantSide.of(file, held);
        Optional<Ruling> wrong = switch (signature.signer()) {
            case INSTITUTION -> Optional.empty();
            case CUSTOMER ->
                complainants.contains(Signer.CUSTOMER)
                        ? new PartyRules(now).alone(side, paper + ": a minor signs through the guardian.")
                        : notTheirs(paper, Signer.CUSTOMER);
            case REPRESENTATIVE -> represented(paper, signature.on(), complainants, side, now);
        };
        return wrong.or(() -> new Checks(now).dayOfCase("A signature", signature.on(), file));
    }

    /**
     * An attorney signs where the text names a representative. A guardian or an heir stands in the customer's place and signs
     * wherever the customer does (NEO-14: nobody else can, of a minor or of who died).
     */
    private Optional<Ruling> represented(
            String paper, LocalDate on, Set<Signer> complainants, ComplainantSide side, Circumstances now) {
        boolean anybody = complainants.contains(Signer.REPRESENTATIVE);
        if (!anybody && !(complainants.contains(Signer.CUSTOMER) && side.everInPlace())) {
            return notTheirs(paper, Signer.REPRESENTATIVE);
        }
        if (!(anybody ? side.represented(on) : side.inPlace(on))) {
            return Optional.of(Ruling.refused(
                    "mandate-ended",
                    "No mandate to settle holds on " + on + ", so no representative can sign.",
                    source()));
        }
        return side.hasGuardian(on)
                ? Optional.empty()
                : new PartyRules(now).alone(side, paper + ": for a minor nobody signs without a guardian.");
    }

    private Optional<Ruling> notTheirs(String paper, Signer signer) {
        return Optional.of(
                Ruling.refused("not-theirs-to-sign", paper + ": not for the " + signer.word() + " to sign.", source()));
    }
}

package dev.redress.core.complaint;

import dev.redress.core.dispute.Signature;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDate;
import java.util.EnumSet;
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
            String paper, List<Signature> signatures, Set<Signer> complainants, CaseFile file, Circumstances now) {
        Set<Signer> allowed = EnumSet.of(Signer.INSTITUTION);
        allowed.addAll(complainants);
        Checks checks = new Checks(now);
        for (Signature signature : signatures) {
            Optional<Ruling> wrong = wrong(paper, signature, allowed, file, checks);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        boolean institution = signatures.stream().anyMatch(it -> it.signer() == Signer.INSTITUTION);
        boolean complainant = signatures.stream().anyMatch(it -> complainants.contains(it.signer()));
        return institution && complainant
                ? Optional.empty()
                : Optional.of(Ruling.refused(
                        "signature-missing",
                        paper + " is signed by both; "
                                + (institution ? "the complainant's side" : "the institution")
                                + " has not signed.",
                        source()));
    }

    /** Why this one cannot sign this paper on this day; empty when that is all right. */
    Optional<Ruling> wrong(String paper, Signature signature, Set<Signer> allowed, CaseFile file, Checks checks) {
        if (!allowed.contains(signature.signer())) {
            return Optional.of(Ruling.refused(
                    "not-theirs-to-sign",
                    paper + ": not for the " + signature.signer().word() + " to sign.",
                    source()));
        }
        if (signature.signer() == Signer.REPRESENTATIVE && !represented(file, signature.on())) {
            return Optional.of(Ruling.refused(
                    "mandate-ended",
                    "No mandate to settle holds on " + signature.on() + ", so no representative can sign.",
                    source()));
        }
        return checks.dayOfCase("A signature", signature.on(), file);
    }

    /** Whether somebody may settle for the complainant on a day. */
    static boolean represented(CaseFile file, LocalDate on) {
        return file.parties().mandates().stream()
                .filter(mandate -> mandate.recorded().scope().contains(Mandate.Scope.SETTLE))
                .anyMatch(mandate -> file.parties().holds(mandate.ordinal(), on));
    }
}

package dev.redress.core.complaint;

import dev.redress.core.complaint.PrivacyEvent.ConsentGiven;
import dev.redress.core.complaint.PrivacyEvent.ConsentWithdrawn;
import dev.redress.core.complaint.PrivacyEvent.IdentityCorrected;
import dev.redress.core.complaint.PrivacyEvent.LegalHoldReleased;
import dev.redress.core.complaint.PrivacyEvent.LegalHoldSet;
import dev.redress.core.complaint.PrivacyEvent.PersonalDataErased;
import dev.redress.core.complaint.PrivacyEvent.ProcessingRestricted;
import dev.redress.core.complaint.PrivacyEvent.ProcessingRestrictionEnded;
import dev.redress.core.complaint.PrivacyEvent.RightEscalated;
import dev.redress.core.complaint.PrivacyEvent.RightFulfilled;
import dev.redress.core.complaint.PrivacyEvent.RightRefused;
import dev.redress.core.complaint.PrivacyEvent.RightRequested;
import dev.redress.core.ledger.VaultRef;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The rights that were exercised over the data of a case, and what became of the data.
 *
 * @param requests in order
 * @param consents in order
 * @param corrected the last correction, by the place of the complainant
 * @param restriction while data are only kept: what brought it about
 * @param hold while a legal hold keeps the data: who set it, and why
 * @param erased when they are gone: how
 * @param touched whether anybody ever asked or decided anything here; once so, always so
 */
public record Privacy(
        List<Request> requests,
        List<Consent> consents,
        Map<Integer, IdentityCorrected> corrected,
        Optional<ProcessingRestricted> restriction,
        Optional<LegalHoldSet> hold,
        Optional<PersonalDataErased> erased,
        boolean touched) {

    /** Code of the lawful purpose that appeals to the consent of the complainant. */
    static final String CONSENT = "consent";

    static final Privacy NONE =
            new Privacy(List.of(), List.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /**
     * A request and how it ended.
     *
     * @param number its place among the requests of the case, from 1
     * @param escalated how many of its moments of escalation have come
     */
    public record Request(
            int number,
            RightRequested requested,
            int escalated,
            Optional<RightFulfilled> fulfilled,
            Optional<RightRefused> refused) {

        public boolean open() {
            return fulfilled.isEmpty() && refused.isEmpty();
        }

        /** The next moment at which it is brought before whoever oversees; empty when it is done or none is left. */
        public Optional<LocalDateTime> nextEscalation() {
            return open() && escalated < requested.escalations().size()
                    ? Optional.of(requested.escalations().get(escalated))
                    : Optional.empty();
        }
    }

    /** A consent and whether it was withdrawn. */
    public record Consent(int number, ConsentGiven given, Optional<LocalDateTime> withdrawnAt) {

        public boolean inForce() {
            return withdrawnAt.isEmpty();
        }
    }

    public Privacy {
        requests = List.copyOf(requests);
        consents = List.copyOf(consents);
        corrected = Map.copyOf(corrected);
    }

    /** Requests that nobody has answered yet. */
    public List<Request> open() {
        return requests.stream().filter(Request::open).toList();
    }

    /** The data of a complainant as they stand now: as corrected, or else as entered. */
    public VaultRef identity(int complainant, Complainant entered) {
        return Optional.ofNullable(corrected.get(complainant))
                .map(IdentityCorrected::identity)
                .orElse(entered.identity());
    }

    /** Whether data may be used for a lawful purpose as far as consent goes: only the one called consent needs one. */
    public boolean supports(String purpose) {
        return !purpose.equals(CONSENT) || consentInForce();
    }

    /**
     * Whether somebody's consent supports a reading. Whoever has asked for its end no longer consents, although the
     * institution has time until it must have acted.
     */
    public boolean consentInForce() {
        return consents.stream()
                .filter(Consent::inForce)
                .anyMatch(consent -> open().stream()
                        .filter(request -> request.requested().right() == PrivacyAct.Right.CONSENT_WITHDRAWAL)
                        .noneMatch(request -> request.requested().complainant()
                                == consent.given().complainant()));
    }

    Privacy after(PrivacyEvent event) {
        return switch (event) {
            case RightRequested requested -> {
                List<Request> all = new ArrayList<>(requests);
                all.add(new Request(all.size() + 1, requested, 0, Optional.empty(), Optional.empty()));
                yield with(all);
            }
            case RightEscalated(int request, int step, var _) ->
                with(request, it -> new Request(request, it.requested(), step, it.fulfilled(), it.refused()));
            case RightFulfilled done ->
                with(
                        done.request(),
                        it -> new Request(
                                it.number(), it.requested(), it.escalated(), Optional.of(done), Optional.empty()));
            case RightRefused refused ->
                with(
                        refused.request(),
                        it -> new Request(
                                it.number(), it.requested(), it.escalated(), Optional.empty(), Optional.of(refused)));
            case IdentityCorrected correction -> {
                Map<Integer, IdentityCorrected> all = new TreeMap<>(corrected);
                all.put(correction.complainant(), correction);
                yield new Privacy(requests, consents, all, restriction, hold, erased, true);
            }
            case ProcessingRestricted restricted ->
                new Privacy(requests, consents, corrected, Optional.of(restricted), hold, erased, true);
            case ProcessingRestrictionEnded _ ->
                new Privacy(requests, consents, corrected, Optional.empty(), hold, erased, true);
            case ConsentGiven given -> {
                List<Consent> all = new ArrayList<>(consents);
                all.add(new Consent(all.size() + 1, given, Optional.empty()));
                yield new Privacy(requests, all, corrected, restriction, hold, erased, true);
            }
            case ConsentWithdrawn(int consent, var at) -> {
                List<Consent> all = new ArrayList<>(consents);
                all.set(consent - 1, new Consent(consent, all.get(consent - 1).given(), Optional.of(at)));
                yield new Privacy(requests, all, corrected, restriction, hold, erased, true);
            }
            case LegalHoldSet set ->
                new Privacy(requests, consents, corrected, restriction, Optional.of(set), erased, true);
            case LegalHoldReleased _ ->
                new Privacy(requests, consents, corrected, restriction, Optional.empty(), erased, true);
            case PersonalDataErased gone ->
                new Privacy(requests, consents, corrected, restriction, hold, Optional.of(gone), true);
        };
    }

    private Privacy with(List<Request> now) {
        return new Privacy(now, consents, corrected, restriction, hold, erased, true);
    }

    private Privacy with(int request, UnaryOperator<Request> change) {
        List<Request> all = new ArrayList<>(requests);
        all.set(request - 1, change.apply(all.get(request - 1)));
        return with(all);
    }
}

package dev.redress.core.complaint;

import dev.redress.core.complaint.PartyEvent.AddressVerified;
import dev.redress.core.complaint.PartyEvent.MajorityReached;
import dev.redress.core.complaint.PartyEvent.MandateEnded;
import dev.redress.core.complaint.PartyEvent.MandateRecorded;
import dev.redress.core.complaint.PartyEvent.MinorityRecorded;
import dev.redress.core.complaint.PartyEvent.ReplyAddressChosen;
import dev.redress.core.complaint.PartyEvent.SecretHandedOut;
import dev.redress.core.ledger.VaultRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who stands on the complainant's side besides those who complain, and what is known of those who do.
 *
 * @param mandates every mandate ever recorded, in order
 * @param minors places of the complainants who are minors, as far as anybody knows
 * @param replyTo the complainant whose address was chosen for the reply
 * @param verified whose address reaches them: the reference of the personal data that held it, by the party's word
 */
public record Parties(
        List<Mandate> mandates, Set<Integer> minors, Optional<Integer> replyTo, Map<String, UUID> verified) {

    static final Parties NONE = new Parties(List.of(), Set.of(), Optional.empty(), Map.of());

    public Parties {
        mandates = List.copyOf(mandates);
        minors = Set.copyOf(minors);
        verified = Map.copyOf(verified);
    }

    /** The mandate in this place. */
    public Optional<Mandate> mandate(int ordinal) {
        return ordinal >= 1 && ordinal <= mandates.size() ? Optional.of(mandates.get(ordinal - 1)) : Optional.empty();
    }

    /** Whether somebody may act by this mandate on a day. A guardian's office ends when the minor comes of age. */
    public boolean holds(int ordinal, LocalDate day) {
        return mandate(ordinal)
                .filter(mandate -> mandate.holdsOn(day))
                .filter(mandate -> mandate.recorded().basis() != Mandate.Basis.GUARDIAN || !mandate.ofAge())
                .isPresent();
    }

    /** Whether a guardian or an heir acts in somebody's place on a day. */
    public boolean inPlace(LocalDate day) {
        return mandates.stream()
                .filter(mandate -> mandate.recorded().basis().inPlace())
                .anyMatch(mandate -> holds(mandate.ordinal(), day));
    }

    /** Whether somebody may settle by this mandate on a day: accept, withdraw, sign, go to a forum. */
    public boolean settles(int ordinal, LocalDate day) {
        return holds(ordinal, day)
                && mandate(ordinal).orElseThrow().recorded().scope().contains(Mandate.Scope.SETTLE);
    }

    /** Whether a guardian may act for this complainant on a day. */
    public boolean hasGuardian(int complainant, LocalDate day) {
        return mandates.stream()
                .filter(mandate -> mandate.recorded().complainant() == complainant)
                .filter(mandate -> mandate.recorded().basis() == Mandate.Basis.GUARDIAN)
                .anyMatch(mandate -> holds(mandate.ordinal(), day));
    }

    /** Whether the complainant in this place is represented by whom the submission names in it. */
    public boolean enteredByRepresentative(int complainant, VaultRef identity) {
        return mandates.stream()
                .map(Mandate::recorded)
                .anyMatch(it -> it.complainant() == complainant
                        && it.representative().text().equals(identity.text()));
    }

    /** The complainant on whose side somebody stands; empty when there is no such mandate. */
    public Optional<Integer> complainantOf(Party party) {
        return switch (party) {
            case Party.Named(int place) -> Optional.of(place);
            case Party.Acting(int mandate) ->
                mandate(mandate).map(it -> it.recorded().complainant());
        };
    }

    /** Whether the address among these personal data was verified, and they were not corrected since. */
    public boolean isVerified(Party party, VaultRef identity) {
        return identity.text().equals(verified.get(party.word()));
    }

    Parties after(PartyEvent event) {
        return switch (event) {
            case MandateRecorded recorded -> {
                List<Mandate> all = new ArrayList<>(mandates);
                all.add(new Mandate(all.size() + 1, recorded, Optional.empty(), false));
                yield new Parties(all, minors, replyTo, verified);
            }
            case MandateEnded(int mandate, var on, var _) ->
                new Parties(
                        mandates.stream()
                                .map(it -> it.ordinal() == mandate ? it.endedOn(on) : it)
                                .toList(),
                        minors,
                        replyTo,
                        verified);
            case ReplyAddressChosen(int complainant) ->
                new Parties(mandates, minors, Optional.of(complainant), verified);
            case SecretHandedOut _ -> this;
            case AddressVerified(var party, var identity, var _) -> {
                Map<String, UUID> now = new HashMap<>(verified);
                now.put(party, identity.text());
                yield new Parties(mandates, minors, replyTo, now);
            }
            case MinorityRecorded(int complainant) -> {
                Set<Integer> now = new TreeSet<>(minors);
                now.add(complainant);
                yield new Parties(mandates, now, replyTo, verified);
            }
            case MajorityReached(int complainant) -> {
                Set<Integer> now = new TreeSet<>(minors);
                now.remove(complainant);
                yield new Parties(
                        mandates.stream()
                                .map(it -> it.recorded().complainant() == complainant ? it.withMajority() : it)
                                .toList(),
                        now,
                        replyTo,
                        verified);
            }
        };
    }
}

package dev.redress.core.access;

import dev.redress.core.access.Sight.Lane;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.LawfulPurpose;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Role.Power;
import dev.redress.core.rulebook.Role.Reach;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one place that answers whether a person may do something to a case, for a purpose. Pages, programs, lists,
 * exports, letters and commands all ask here.
 *
 * @param roles what each role may do and how far it reaches
 * @param purposes the lawful purposes for reading and disclosing
 */
public record AccessPolicy(InForce<Catalogue<Role>> roles, InForce<Catalogue<LawfulPurpose>> purposes) {

    /** Powers that show a person that a case is there. To administer is not one: an administrator reads no cases. */
    private static final Set<Power> SHOW = EnumSet.complementOf(EnumSet.of(Power.ADMINISTER));

    private static final Access GRANTED = new Access.Granted();
    private static final Access HIDDEN = new Access.Hidden();

    /** Answers. */
    public Access decide(Asker asker, Want want) {
        return switch (want) {
            case Want.OfHouse(var anyOf) -> holds(asker, anyOf) ? GRANTED : powerMissing(anyOf);
            case Want.OpenQuarantine(var purpose) -> quarantine(asker, purpose);
            case Want.SeeCase(var about) -> sight(asker).sees(about) ? GRANTED : HIDDEN;
            case Want.OpenCase open -> open(asker, open);
            case Want.ActOnCase act -> act(asker, act);
        };
    }

    /** Which cases the person sees at all. */
    public Sight sight(Asker asker) {
        return new Sight(
                asker.login(),
                asker.own().unit(),
                lanes(asker, SHOW).collect(Collectors.toSet()),
                holds(asker, EnumSet.of(Power.OVERSEE)));
    }

    private Access open(Asker asker, Want.OpenCase want) {
        CaseStanding about = want.about();
        if (shutOut(asker, about)) {
            return HIDDEN;
        }
        boolean reads = holds(asker, EnumSet.of(Power.READ));
        boolean seen = sight(asker).sees(about);
        if (!seen && !(want.emergency() && reads)) {
            return HIDDEN;
        }
        if (!reads || (!want.emergency() && !reaches(asker, EnumSet.of(Power.READ), about))) {
            return powerMissing(EnumSet.of(Power.READ));
        }
        return conflict(asker, about)
                .or(() -> notLawful(want.purpose(), want.evidenced()))
                .orElse(GRANTED);
    }

    /** What waits there has no standing that could shut anybody out; a purpose that needs evidence has no place for it. */
    private Access quarantine(Asker asker, Optional<String> purpose) {
        Set<Power> registering = EnumSet.of(Power.REGISTER);
        if (lanes(asker, registering).noneMatch(lane -> lane.reach() == Reach.HOUSE)) {
            return powerMissing(registering);
        }
        return purpose.flatMap(it -> notLawful(it, false)).orElse(GRANTED);
    }

    private Access act(Asker asker, Want.ActOnCase want) {
        CaseStanding about = want.about();
        if (!holds(asker, want.anyOf())) {
            return powerMissing(want.anyOf()); // as for any case, so it tells nothing of this one
        }
        if (!sight(asker).sees(about)) {
            return HIDDEN;
        }
        if (!reaches(asker, want.anyOf(), about)) {
            return powerMissing(want.anyOf());
        }
        return Optional.of(about)
                .filter(_ -> want.onSubstance())
                .flatMap(it -> conflict(asker, it))
                .or(() -> madeIt(asker, want))
                .orElse(GRANTED);
    }

    /** Nobody is kept from knowing only because somebody stands in for them: what shuts out a person shuts out here. */
    private static boolean shutOut(Asker asker, CaseStanding about) {
        return about.shutsOut(asker.login(), asker.own().unit());
    }

    private static Optional<Access> conflict(Asker asker, CaseStanding about) {
        return about.conflicted().contains(asker.login())
                ? Optional.of(new Access.Refused(
                        "conflict-of-interest",
                        "'" + asker.login() + "' has a recorded conflict of interest and does not work on this case.",
                        Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Access> madeIt(Asker asker, Want.ActOnCase want) {
        return want.madeBy()
                .filter(asker.login()::equals)
                .map(_ -> new Access.Refused(
                        "made-it-yourself", "Nobody checks what they made; somebody else does.", Optional.empty()));
    }

    private Optional<Access> notLawful(String purpose, boolean evidenced) {
        Optional<LawfulPurpose> lawful = purposes.value().find(purpose);
        if (lawful.isEmpty()) {
            return Optional.of(new Access.Refused(
                    "purpose-not-lawful",
                    "Personal data are read for one of these purposes: "
                            + String.join(", ", purposes.value().codes()) + "; not '" + purpose + "'.",
                    Optional.of(purposes.source())));
        }
        return lawful.filter(LawfulPurpose::needsEvidence)
                .filter(_ -> !evidenced)
                .map(it -> new Access.Refused(
                        "purpose-not-evidenced",
                        "The purpose '" + it.code() + "' needs its evidence.",
                        Optional.of(purposes.source())));
    }

    private Access powerMissing(Set<Power> anyOf) {
        String wanted = anyOf.isEmpty()
                ? "Only the program does this."
                : "This needs a role with the power to "
                        + anyOf.stream().sorted().map(Power::word).collect(Collectors.joining(" or to ")) + ".";
        return new Access.Refused("power-missing", wanted, Optional.of(roles.source()));
    }

    private boolean holds(Asker asker, Set<Power> anyOf) {
        return lanes(asker, anyOf).findAny().isPresent();
    }

    private boolean reaches(Asker asker, Set<Power> anyOf, CaseStanding about) {
        return lanes(asker, anyOf).anyMatch(lane -> lane.covers(about));
    }

    private Stream<Lane> lanes(Asker asker, Set<Power> anyOf) {
        Set<Power> counting = EnumSet.noneOf(Power.class);
        counting.addAll(anyOf);
        counting.retainAll(mayHave(asker));
        return asker.capacities()
                .flatMap(as -> roles(as)
                        .filter(role -> role.powers().stream().anyMatch(counting::contains))
                        .map(role -> new Lane(as.login(), as.unit(), role.reach())));
    }

    /**
     * Whoever gives roles works on no case, whatever else he or she holds or stands in for; and to give roles is lent to
     * nobody.
     */
    private Set<Power> mayHave(Asker asker) {
        return roles(asker.own()).anyMatch(Role::administers) ? EnumSet.of(Power.ADMINISTER) : SHOW;
    }

    private Stream<Role> roles(Asker.Capacity as) {
        return roles.value().entries().stream().filter(role -> as.roles().contains(role.code()));
    }
}

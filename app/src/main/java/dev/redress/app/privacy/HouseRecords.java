package dev.redress.app.privacy;

import dev.redress.app.access.PeopleOnRecord;
import dev.redress.app.access.Rights;
import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.LooksOnRecord;
import dev.redress.app.ledger.VisibleCases;
import dev.redress.app.platform.Problem;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.RegisterNumber;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who looked at whose data, who changed whose rights and what happened at the door, for those who audit a house. */
@Component
class HouseRecords {

    /** How many records a page shows. */
    static final int PAGE = 100;

    /** A kind of records. */
    enum Kind {
        LOOKS,
        RIGHTS,
        DOOR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws Problem when there is no such kind */
        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> new Problem(422, "no-such-records", "Records are of one kind: looks, rights, door."));
        }
    }

    /**
     * A record.
     *
     * @param at institution's zone
     * @param who whose look, whose rights, or who was at the door
     * @param registerNumber of the case that was looked at
     * @param what fields that were read, or the word of what happened
     * @param why purpose of a look; days of a change; block of addresses at the door
     * @param by who changed rights
     */
    record Line(
            LocalDateTime at,
            String who,
            Optional<String> registerNumber,
            String what,
            String why,
            Optional<String> by) {}

    /**
     * A page, the latest first.
     *
     * @param older the place before which the next page begins; empty when there is no more
     */
    record Page(Kind kind, List<Line> lines, Optional<Long> older) {}

    /** What somebody asks for. */
    record Wanted(Kind kind, String who, String number, Optional<Long> before) {

        Optional<String> reader() {
            return Optional.of(who.strip()).filter(it -> !it.isEmpty());
        }
    }

    private record Placed(long id, Line line) {}

    private final LooksOnRecord looks;
    private final PeopleOnRecord people;
    private final RegisterNumbers numbers;
    private final Rights rights;
    private final CaseLaw law;

    HouseRecords(LooksOnRecord looks, PeopleOnRecord people, RegisterNumbers numbers, Rights rights, CaseLaw law) {
        this.looks = looks;
        this.people = people;
        this.numbers = numbers;
        this.rights = rights;
        this.law = law;
    }

    /** The records that this person may know of: looks at cases that the person sees, and all that concerns people. */
    Page of(String institution, StaffMember asks, Wanted wanted) {
        ZoneId zone = law.institution(institution).zone();
        long before = wanted.before().orElse(Long.MAX_VALUE);
        List<Placed> found = switch (wanted.kind()) {
            case LOOKS -> looks(institution, asks, wanted, before, zone);
            case RIGHTS ->
                people.rights(institution, wanted.reader(), before, PAGE + 1).stream()
                        .map(it -> placed(it, Optional.of(it.by()), zone))
                        .toList();
            case DOOR ->
                people.door(institution, wanted.reader(), before, PAGE + 1).stream()
                        .map(it -> placed(it, Optional.empty(), zone))
                        .toList();
        };
        List<Placed> shown = found.stream().limit(PAGE).toList();
        return new Page(
                wanted.kind(),
                shown.stream().map(Placed::line).toList(),
                found.size() > PAGE ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    private List<Placed> looks(String institution, StaffMember asks, Wanted wanted, long before, ZoneId zone) {
        Optional<UUID> caseId = caseOf(institution, wanted.number());
        if (caseId.isEmpty() && !wanted.number().isBlank()) {
            return List.of();
        }
        List<LooksOnRecord.Placed> found = looks.latest(
                institution,
                wanted.reader(),
                caseId,
                before,
                PAGE + 1,
                VisibleCases.to(rights.sight(institution, asks.asker())));
        Map<UUID, String> printed = numbers.printed(
                institution,
                found.stream().flatMap(it -> it.caseId().stream()).distinct().toList());
        return found.stream()
                .map(it -> new Placed(
                        it.id(),
                        new Line(
                                local(it.at(), zone),
                                it.who(),
                                it.caseId().flatMap(id -> Optional.ofNullable(printed.get(id))),
                                it.fields(),
                                it.purpose(),
                                Optional.empty())))
                .toList();
    }

    /** A number that there is not, and one that the person may not know of, both have no looks. */
    private Optional<UUID> caseOf(String institution, String number) {
        return Stream.of(number.strip())
                .filter(it -> !it.isEmpty())
                .flatMap(it -> numbers.findPrinted(institution, it).stream())
                .map((RegisterNumber it) ->
                        numbers.require(institution, it.year(), it.number()).caseId())
                .findFirst();
    }

    private static Placed placed(PeopleOnRecord.Line line, Optional<String> by, ZoneId zone) {
        return new Placed(
                line.id(),
                new Line(local(line.at(), zone), line.login(), Optional.empty(), line.what(), line.details(), by));
    }

    private static LocalDateTime local(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone);
    }
}

package dev.redress.app.privacy;

import dev.redress.app.ledger.ActsOnRecord;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.LooksOnRecord;
import dev.redress.app.ledger.LooksOnRecord.Look;
import dev.redress.app.ledger.LooksOnRecord.RawLook;
import dev.redress.app.ledger.VisibleCases;
import dev.redress.app.platform.Problem;
import dev.redress.core.access.Sight;
import dev.redress.core.complaint.CaseFile;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * "This session was hostile between these times": whose data it touched, which, and what it changed. Made from the
 * record of looks and from the ledger; it opens no personal data itself, so nobody's name is in it.
 */
@Component
public class BreachDrill {

    /**
     * A case that was touched.
     *
     * @param complainants places of the persons whose data were read
     * @param fields what was read, as the record of looks calls it
     * @param kinds the same in the kinds of data that a notice names
     * @param first moment of the first look, institution's zone
     */
    public record Touched(
            String registerNumber,
            List<Integer> complainants,
            SortedSet<String> fields,
            SortedSet<DataKind> kinds,
            int looks,
            LocalDateTime first,
            LocalDateTime last) {}

    /** Kinds of data in the words of a notice. */
    public enum DataKind {
        IDENTITY,
        COMPLAINT,
        CORRESPONDENCE,
        DOCUMENTS,
        LOSS,
        RIGHTS;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Raw input in quarantine that was read. Nobody has sorted it, so whose data are in it is for a person to find out.
     *
     * @param first moment of the first look, institution's zone
     */
    public record TouchedRaw(UUID intakeId, int looks, LocalDateTime first, LocalDateTime last) {}

    /** What was done to a case in the session and the time. */
    public record Change(String registerNumber, String kind, LocalDateTime at, String by) {}

    /**
     * What was found, as somebody sees it. Persons, looks, cases and changes are those of the cases that this person may
     * know of.
     *
     * @param from institution's zone, inclusive
     * @param to institution's zone, inclusive
     * @param people in whose name the session worked
     * @param persons how many persons were touched
     * @param cases by register number
     * @param quarantine raw input, in the order of the first looks
     * @param first the first look, at whatever case or raw input, because the term of the notices counts from it; empty when nothing
     *     was touched
     * @param leftOut how many cases were touched or changed that the person may not know of
     */
    public record Found(
            String institution,
            String session,
            LocalDateTime from,
            LocalDateTime to,
            SortedSet<String> people,
            int persons,
            int looks,
            List<Touched> cases,
            List<TouchedRaw> quarantine,
            List<Change> changes,
            Optional<LocalDateTime> first,
            int leftOut) {

        /** Every kind of data that was touched. */
        public SortedSet<DataKind> kinds() {
            SortedSet<DataKind> kinds = new TreeSet<>();
            cases.forEach(it -> kinds.addAll(it.kinds()));
            return kinds;
        }
    }

    private static final Pattern COMPLAINANT = Pattern.compile("complainant[ -](\\d{1,5})");

    private final LooksOnRecord looks;
    private final ActsOnRecord acts;
    private final Cases cases;
    private final CaseLaw law;

    BreachDrill(LooksOnRecord looks, ActsOnRecord acts, Cases cases, CaseLaw law) {
        this.looks = looks;
        this.acts = acts;
        this.cases = cases;
        this.law = law;
    }

    /**
     * Looks it up.
     *
     * @param session fingerprint of the working session
     * @param from in the institution's zone, inclusive
     * @param to in the institution's zone, inclusive
     * @param sight of who asks
     */
    public Found of(String institution, String session, LocalDateTime from, LocalDateTime to, Sight sight) {
        if (to.isBefore(from)) {
            throw new Problem(422, "window-reversed", "The time ends before it begins.");
        }
        ZoneId zone = law.institution(institution).zone();
        Instant begin = from.atZone(zone).toInstant();
        Instant end = to.atZone(zone).toInstant();
        List<Look> found = looks.of(session, institution, begin, end);
        SortedSet<String> people = new TreeSet<>();
        Map<CaseRef, List<Look>> byCase = new LinkedHashMap<>();
        for (Look look : found) {
            people.add(look.who());
            byCase.computeIfAbsent(look.ref(), _ -> new ArrayList<>()).add(look);
        }
        List<RawLook> raw = looks.atRaw(session, institution, begin, end);
        raw.forEach(look -> people.add(look.who()));
        List<ActsOnRecord.Act> done = acts.in(session, institution, begin, end);
        done.forEach(act -> people.add(act.actor()));
        Map<CaseRef, CaseFile> files = new LinkedHashMap<>();
        Stream.concat(byCase.keySet().stream(), done.stream().map(ActsOnRecord.Act::ref))
                .forEach(ref ->
                        files.computeIfAbsent(ref, it -> cases.require(it).file()));
        int all = files.size();
        files.values().removeIf(file -> !sight.sees(file.standing()));
        List<Touched> touched = byCase.entrySet().stream()
                .filter(it -> files.containsKey(it.getKey()))
                .map(it -> touched(Objects.requireNonNull(files.get(it.getKey())), it.getValue(), zone))
                .sorted(Comparator.comparing(Touched::registerNumber))
                .toList();
        List<Change> changes = done.stream()
                .filter(act -> files.containsKey(act.ref()))
                .map(act -> new Change(
                        Objects.requireNonNull(files.get(act.ref()))
                                .entry()
                                .number()
                                .printed(),
                        act.kind(),
                        LocalDateTime.ofInstant(act.at(), zone),
                        act.actor()))
                .toList();
        return new Found(
                institution,
                session,
                from,
                to,
                people,
                touched.stream().mapToInt(it -> it.complainants().size()).sum(),
                touched.stream().mapToInt(Touched::looks).sum(),
                touched,
                quarantine(raw, zone),
                changes,
                Stream.concat(found.stream().map(Look::at), raw.stream().map(RawLook::at))
                        .min(Comparator.naturalOrder())
                        .map(at -> LocalDateTime.ofInstant(at, zone)),
                all - files.size());
    }

    private static List<TouchedRaw> quarantine(List<RawLook> looks, ZoneId zone) {
        return looks.stream()
                .collect(Collectors.groupingBy(RawLook::intakeId, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> new TouchedRaw(
                        it.getKey(),
                        it.getValue().size(),
                        LocalDateTime.ofInstant(it.getValue().getFirst().at(), zone),
                        LocalDateTime.ofInstant(it.getValue().getLast().at(), zone)))
                .toList();
    }

    /**
     * A working session, in the institution's zone.
     *
     * @param raw at how many pieces of raw input it looked
     */
    public record Session(String session, LocalDateTime first, LocalDateTime last, long cases, long raw) {}

    /**
     * Working sessions.
     *
     * @param leftOut at how many cases that name looked or acted, which who asks may not know of
     */
    public record Sessions(List<Session> seen, long leftOut) {}

    /**
     * The working sessions in somebody's name in which there was a look or an act, to choose one of them. A session counts
     * by its looks and acts at cases that who asks sees, and by its looks at raw input.
     */
    public Sessions sessions(String institution, String who, LocalDateTime from, LocalDateTime to, Sight sight) {
        ZoneId zone = law.institution(institution).zone();
        Instant begin = from.atZone(zone).toInstant();
        Instant end = to.atZone(zone).toInstant();
        VisibleCases visible = VisibleCases.to(sight);
        List<Session> seen = looks.sessions(who, institution, begin, end, visible).stream()
                .map(it -> new Session(
                        it.session(),
                        LocalDateTime.ofInstant(it.first(), zone),
                        LocalDateTime.ofInstant(it.last(), zone),
                        it.cases(),
                        it.raw()))
                .toList();
        return new Sessions(seen, looks.unseen(who, institution, begin, end, visible));
    }

    /** A text concerns everybody who complains in the case; data of one complainant concern that one. */
    private static Touched touched(CaseFile file, List<Look> looks, ZoneId zone) {
        SortedSet<String> fields = new TreeSet<>();
        looks.forEach(look -> fields.addAll(look.fields()));
        Map<Integer, Boolean> places = new TreeMap<>();
        SortedSet<DataKind> kinds = new TreeSet<>();
        for (String field : fields) {
            Matcher complainant = COMPLAINANT.matcher(field);
            if (complainant.matches()) {
                places.put(Integer.parseInt(complainant.group(1)), true);
                kinds.add(DataKind.IDENTITY);
            } else {
                IntStream.rangeClosed(1, file.entry().complainants().size()).forEach(place -> places.put(place, true));
                kinds.add(kind(field));
            }
        }
        return new Touched(
                file.entry().number().printed(),
                List.copyOf(places.keySet()),
                fields,
                kinds,
                looks.size(),
                LocalDateTime.ofInstant(looks.getFirst().at(), zone),
                LocalDateTime.ofInstant(looks.getLast().at(), zone));
    }

    private static DataKind kind(String field) {
        if (field.contains("request for data")) {
            return DataKind.RIGHTS;
        }
        if (field.contains("document")) {
            return DataKind.DOCUMENTS;
        }
        if (field.startsWith("correspondence") || field.startsWith("response")) {
            return DataKind.CORRESPONDENCE;
        }
        return field.equals("loss") ? DataKind.LOSS : DataKind.COMPLAINT;
    }
}

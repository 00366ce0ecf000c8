package dev.redress.core.complaint;

import dev.redress.core.complaint.LetterEvent.LetterCommented;
import dev.redress.core.complaint.LetterEvent.LetterDelivery;
import dev.redress.core.complaint.LetterEvent.LetterDispatched;
import dev.redress.core.complaint.LetterEvent.LetterPosted;
import dev.redress.core.complaint.LetterEvent.LetterSigned;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A letter of a case.
 *
 * @param ordinal its place among the letters of the case, from 1
 * @param about the clock that it is about
 * @param versions every text that it had; the last one is the letter
 * @param presented whether it was handed over to be checked and signed
 * @param approvedBy who approved the last version
 * @param way how it was sent and what became of it, in the order of the record: posted, dispatched, delivered or not
 */
public record Letter(
        int ordinal,
        Paper paper,
        Optional<String> about,
        List<Version> versions,
        boolean presented,
        Set<String> approvedBy,
        List<LetterCommented> comments,
        Optional<LetterSigned> signed,
        List<LetterEvent> way,
        boolean discarded) {

    /** A text that the letter had, who wrote it, and the decision that it tells. */
    public record Version(Party to, LetterText text, String by, WrittenFrom from) {}

    /** How far it has come. */
    public enum Stage {
        DRAFT,
        /** With those who check and sign. */
        PRESENTED,
        /** Its text is frozen. */
        SIGNED,
        /** In the outbox. */
        POSTED,
        DISPATCHED,
        DISCARDED;

        /** The word in tables and addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a letter on its way. */
    public enum Fate {
        DELIVERED,
        /** It came back. */
        BOUNCED,
        /** It was not taken. */
        REFUSED,
        /** It could not leave, and nobody tries any more. */
        FAILED;

        /** The word in requests and tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Letter {
        versions = List.copyOf(versions);
        approvedBy = Set.copyOf(approvedBy);
        comments = List.copyOf(comments);
        way = List.copyOf(way);
    }

    /** How far it has come. */
    public Stage stage() {
        if (discarded) {
            return Stage.DISCARDED;
        }
        if (posted().isPresent()) {
            return Stage.POSTED;
        }
        if (dispatched().isPresent()) {
            return Stage.DISPATCHED;
        }
        if (signed.isPresent()) {
            return Stage.SIGNED;
        }
        return presented ? Stage.PRESENTED : Stage.DRAFT;
    }

    /** The number of the last version, from 1. */
    public int version() {
        return versions.size();
    }

    /** The last version. */
    public Version latest() {
        return versions.getLast();
    }

    /** Everybody who wrote any of it. */
    public Set<String> authors() {
        return versions.stream().map(Version::by).collect(Collectors.toSet());
    }

    /** Set while it waits in the outbox. */
    public Optional<LetterPosted> posted() {
        return last(LetterPosted.class);
    }

    /** Each time that it left the house; after the first one only because it had come back. */
    public List<LetterDispatched> dispatches() {
        return all(LetterDispatched.class);
    }

    /** The first time that it left the house: what follows in law, follows from that. */
    public Optional<LetterDispatched> dispatched() {
        return dispatches().stream().findFirst();
    }

    /** Everything that became of it. */
    public List<LetterDelivery> deliveries() {
        return all(LetterDelivery.class);
    }

    /** What became of it the last time that it was sent. */
    public Optional<Fate> fate() {
        return last(LetterDelivery.class).map(LetterDelivery::fate);
    }

    /** Whether it left and did not arrive, so that it is to be sent once more. */
    public boolean cameBack() {
        return stage() == Stage.DISPATCHED
                && fate().filter(it -> it != Fate.DELIVERED).isPresent();
    }

    private <T extends LetterEvent> Optional<T> last(Class<T> kind) {
        return Optional.ofNullable(way.isEmpty() ? null : way.getLast())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private <T extends LetterEvent> List<T> all(Class<T> kind) {
        return way.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether the text may still change. */
    public boolean open() {
        return stage() == Stage.DRAFT || stage() == Stage.PRESENTED;
    }

    /** @param file the case when it was written */
    static Letter of(LetterEvent.LetterWritten written, CaseFile file) {
        return new Letter(
                written.letter(),
                written.paper(),
                written.about(),
                List.of(new Version(
                        Party.of(written.to()),
                        written.text(),
                        written.by(),
                        WrittenFrom.of(file, written.paper(), written.about()))),
                false,
                Set.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }

    /** @param file the case when that happened */
    Letter after(LetterEvent event, CaseFile file) {
        return switch (event) {
            case LetterEvent.LetterWritten written ->
                throw new IllegalArgumentException("Letter " + written.letter() + " was written twice");
            case LetterEvent.LetterRevised(int _, var to, var text, var by) ->
                with(
                        added(versions, new Version(Party.of(to), text, by, WrittenFrom.of(file, paper, about))),
                        false,
                        Set.of());
            case LetterCommented comment -> with(added(comments, comment), signed, way, discarded);
            case LetterEvent.LetterPresented _ -> with(versions, true, approvedBy);
            case LetterEvent.LetterApproved(int _, int _, var by) -> {
                Set<String> all = new java.util.HashSet<>(approvedBy);
                all.add(by);
                yield with(versions, presented, all);
            }
            case LetterEvent.LetterReturned _ -> with(versions, false, Set.of());
            case LetterSigned by -> with(comments, Optional.of(by), way, discarded);
            case LetterEvent.LetterDiscarded _ -> with(comments, signed, way, true);
            case LetterEvent.LetterSentAgain _ -> this;
            // What could not leave is where it was before it was posted, and another means may be tried.
            case LetterPosted _, LetterDispatched _, LetterDelivery _ ->
                with(comments, signed, added(way, event), discarded);
        };
    }

    private Letter with(List<Version> texts, boolean handedOver, Set<String> approvals) {
        return new Letter(ordinal, paper, about, texts, handedOver, approvals, comments, signed, way, discarded);
    }

    private Letter with(
            List<LetterCommented> said, Optional<LetterSigned> signature, List<LetterEvent> sent, boolean givenUp) {
        return new Letter(ordinal, paper, about, versions, presented, approvedBy, said, signature, sent, givenUp);
    }

    private static <T> List<T> added(List<T> before, T one) {
        List<T> all = new ArrayList<>(before);
        all.add(one);
        return all;
    }
}

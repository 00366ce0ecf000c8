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
 * @param posted set while it waits in the outbox, and after
 * @param deliveries what became of it
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
        Optional<LetterPosted> posted,
        Optional<LetterDispatched> dispatched,
        List<LetterDelivery> deliveries,
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
        deliveries = List.copyOf(deliveries);
    }

    /** How far it has come. */
    public Stage stage() {
        if (discarded) {
            return Stage.DISCARDED;
        }
        if (dispatched.isPresent()) {
            return Stage.DISPATCHED;
        }
        if (posted.isPresent()) {
            return Stage.POSTED;
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
                Optional.empty(),
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
            case LetterCommented comment ->
                with(added(comments, comment), signed, posted, dispatched, deliveries, discarded);
            case LetterEvent.LetterPresented _ -> with(versions, true, approvedBy);
            case LetterEvent.LetterApproved(int _, int _, var by) -> {
                Set<String> all = new java.util.HashSet<>(approvedBy);
                all.add(by);
                yield with(versions, presented, all);
            }
            case LetterEvent.LetterReturned _ -> with(versions, false, Set.of());
            case LetterSigned by -> with(comments, Optional.of(by), posted, dispatched, deliveries, discarded);
            case LetterEvent.LetterDiscarded _ -> with(comments, signed, posted, dispatched, deliveries, true);
            case LetterPosted now -> with(comments, signed, Optional.of(now), dispatched, deliveries, discarded);
            case LetterDispatched now -> with(comments, signed, posted, Optional.of(now), deliveries, discarded);
            // What could not leave is where it was before it was posted: signed, and another means may be tried.
            case LetterDelivery now ->
                with(
                        comments,
                        signed,
                        now.fate() == Fate.FAILED ? Optional.empty() : posted,
                        dispatched,
                        added(deliveries, now),
                        discarded);
        };
    }

    private Letter with(List<Version> texts, boolean handedOver, Set<String> approvals) {
        return new Letter(
                ordinal,
                paper,
                about,
                texts,
                handedOver,
                approvals,
                comments,
                signed,
                posted,
                dispatched,
                deliveries,
                discarded);
    }

    private Letter with(
            List<LetterCommented> said,
            Optional<LetterSigned> signature,
            Optional<LetterPosted> outbox,
            Optional<LetterDispatched> dispatch,
            List<LetterDelivery> fates,
            boolean givenUp) {
        return new Letter(
                ordinal,
                paper,
                about,
                versions,
                presented,
                approvedBy,
                said,
                signature,
                outbox,
                dispatch,
                fates,
                givenUp);
    }

    private static <T> List<T> added(List<T> before, T one) {
        List<T> all = new ArrayList<>(before);
        all.add(one);
        return all;
    }
}

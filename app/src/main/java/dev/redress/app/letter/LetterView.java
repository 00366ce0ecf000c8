package dev.redress.app.letter;

import dev.redress.app.handling.NotPossible;
import dev.redress.app.letter.Redline.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A letter as people of the institution see it.
 *
 * @param letter its place among the letters of the case, from 1
 * @param text as it would be printed; empty while the case is not opened for a purpose
 * @param changes what the last version changed, line by line; empty for a first version
 * @param typed what the author typed
 * @param needs who still has to do what before it can leave
 * @param left the first time, from which its effect counts
 * @param leftAgain later times, after it had come back
 * @param outbox how it stands there
 * @param possible acts that would be allowed now, and why the others would not
 */
record LetterView(
        int letter,
        String paper,
        String to,
        String language,
        String stage,
        int version,
        List<String> authors,
        List<String> approvedBy,
        Needs needs,
        Optional<String> subject,
        Optional<String> text,
        List<List<Run>> changes,
        SortedMap<String, String> typed,
        List<Remark> comments,
        List<Enclosed> enclosures,
        Optional<Signature> signature,
        Optional<Left> left,
        List<Left> leftAgain,
        Optional<Post.Standing> outbox,
        List<Became> became,
        List<Possible> possible) {

    /** How many approvals it needs, and who signs: codes of roles, none for the seal of the institution. */
    record Needs(int approvals, List<String> signedBy) {}

    /** What somebody said about a version. */
    record Remark(int version, String by, String text) {}

    /** What goes with it, by its content. */
    record Enclosed(UUID id, String name, boolean certified) {}

    /** What proves that it left, by its content. */
    record Receipt(UUID id, String name) {}

    /** How it was signed. */
    record Signature(String by, Optional<String> role, LocalDate on, String code, String sha256) {}

    /** How it left. */
    record Left(String means, LocalDate on, String proof, List<Receipt> receipts, Optional<String> withoutEffect) {}

    /** What became of it. */
    record Became(String fate, LocalDate on, String note) {}

    /** An act and, where it is not allowed, why. */
    record Possible(String act, Optional<String> refusal, Optional<String> source) {}

    /** What is refused, each reason once; {@code name} says how an act or a kind of letter is called on the page. */
    static List<NotPossible> impossible(List<Possible> each, UnaryOperator<String> name) {
        return NotPossible.together(each.stream()
                .flatMap(it -> it.refusal().map(why -> NotPossible.of(name.apply(it.act()), why, it.source())).stream())
                .toList());
    }
}

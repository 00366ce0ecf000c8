package dev.redress.app.letter;

import dev.redress.app.letter.template.Placeholder;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.Letter.Fate;
import dev.redress.core.complaint.Party;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what requests and forms say about letters. What is not known is an error that names what is. */
@Component
class LetterFields {

    /** Longest text of one field, in characters; a letter of more is a book. */
    private static final int LONGEST = 20_000;

    static Paper paper(String word) {
        return Arrays.stream(Paper.values())
                .filter(paper -> paper.word().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "kind of letter",
                        word,
                        Arrays.stream(Paper.values()).map(Paper::word).toList()));
    }

    static Fate fate(String word) {
        return Arrays.stream(Fate.values())
                .filter(fate -> fate.word().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "fate of a letter",
                        word,
                        Arrays.stream(Fate.values()).map(Fate::word).toList()));
    }

    static Party party(String word) {
        try {
            return Party.of(word);
        } catch (IllegalArgumentException none) {
            throw new Problem(
                    422,
                    "no-such-addressee",
                    "'" + word + "' is no place in a case, such as complainant-1 or mandate-1.");
        }
    }

    /** What the author may say: only places that are the author's to fill. */
    Map<String, String> checked(Map<String, String> typed) {
        typed.forEach((name, text) -> {
            if (authors().stream().noneMatch(place -> place.word().equals(name))) {
                throw unknown(
                        "field of a letter",
                        name,
                        authors().stream().map(Placeholder::word).toList());
            }
            if (text.length() > LONGEST) {
                throw new Problem(422, "too-long", "'" + name + "' has at most " + LONGEST + " characters.");
            }
        });
        return typed;
    }

    /** The places that an author fills. */
    static List<Placeholder> authors() {
        return Arrays.stream(Placeholder.values())
                .filter(place -> place.origin() == Placeholder.Origin.STAFF && place != Placeholder.ATTACHMENTS)
                .toList();
    }

    private static Problem unknown(String what, String word, List<String> known) {
        return new Problem(
                422,
                "unknown-code",
                "There is no " + what + " '" + word + "'. There are: " + String.join(", ", known) + ".");
    }
}

package dev.redress.app.letter;

import dev.redress.app.intake.Upload;
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.Party;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody gives to have a letter written; everything else comes from the case and the rules.
 *
 * @param about the clock that it is about
 * @param to whom it is addressed; empty for whom the rule says
 * @param typed by the name of the place in the template: {@code message}, {@code documents} a line each, …
 * @param enclosed documents of the case that go with it, by their content
 * @param certified which of the enclosures are certified copies (ALMA-46): the content of those of the case, the file name
 *     of those added here
 * @param added documents added here
 */
record Draft(
        Paper paper,
        Optional<String> about,
        Optional<Party> to,
        Map<String, String> typed,
        Set<UUID> enclosed,
        Set<String> certified,
        List<Upload> added) {

    /** A letter with nothing typed and nothing enclosed. */
    static Draft of(Paper paper) {
        return new Draft(paper, Optional.empty(), Optional.empty(), Map.of(), Set.of(), Set.of(), List.of());
    }

    /** What was given for the last version of a letter, to fill it anew; what goes with it stands as it is. */
    static Draft again(Letter letter, Map<String, String> typed) {
        return new Draft(letter.paper(), letter.about(), Optional.empty(), typed, Set.of(), Set.of(), List.of());
    }

    Draft {
        typed = Map.copyOf(typed);
        enclosed = Set.copyOf(enclosed);
        certified = Set.copyOf(certified);
        added = List.copyOf(added);
    }

    /** What was typed into a field; blank is nothing. */
    Optional<String> given(String field) {
        return Optional.ofNullable(typed.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }
}

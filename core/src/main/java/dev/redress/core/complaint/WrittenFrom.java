package dev.redress.core.complaint;

import dev.redress.core.rulebook.LetterKind.Paper;
import java.util.Optional;

/**
 * The decision that a letter tells. It is written from that one and evidences no other: when the matter is decided anew, the
 * letter has to be written again.
 *
 * @param response the response, or that to the last objection
 * @param extension place of the extension among those of the case, from 1
 */
public record WrittenFrom(Optional<Response> response, Optional<Integer> extension) {

    static final WrittenFrom NOTHING = new WrittenFrom(Optional.empty(), Optional.empty());

    /** What a letter of this kind would tell as the case stands. */
    static WrittenFrom of(CaseFile file, Paper paper, Optional<String> about) {
        return switch (paper) {
            case RESPONSE, COLLECTIVE_RESPONSE, ORAL_CONFIRMATION -> new WrittenFrom(file.response(), Optional.empty());
            case OBJECTION_RESPONSE ->
                new WrittenFrom(
                        file.disputes().lastObjection().flatMap(Disputes.Objection::response), Optional.empty());
            case EXTENSION_NOTICE -> new WrittenFrom(Optional.empty(), last(file, about.orElse("response")));
            default -> NOTHING;
        };
    }

    private static Optional<Integer> last(CaseFile file, String clock) {
        for (int place = file.extensions().size(); place > 0; place--) {
            if (file.extensions().get(place - 1).clock().equals(clock)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}

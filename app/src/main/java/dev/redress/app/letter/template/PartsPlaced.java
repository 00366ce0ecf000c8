package dev.redress.app.letter.template;

import dev.redress.core.rulebook.LetterKind.Demand;
import dev.redress.core.rulebook.LetterPart;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Where the mandatory parts of a letter stand in its template. */
public final class PartsPlaced {

    private PartsPlaced() {}

    /**
     * The placeholders of which one must have a value so that the part is there; none for what every letter has without
     * its template (its date and its addressee are drawn by the printer, its language is that of the template).
     */
    public static Set<Placeholder> placeholders(LetterPart part) {
        return switch (part) {
            case LETTER_DATE, ADDRESSEE, LANGUAGE -> Set.of();
            case REGISTER_NUMBER -> Set.of(Placeholder.REGISTER_NUMBER);
            case RECEIPT_DATE -> Set.of(Placeholder.RECEIPT_DATE);
            case OUTCOME -> Set.of(Placeholder.OUTCOME);
            case REASONS -> Set.of(Placeholder.REASONS, Placeholder.EXTENSION_REASON, Placeholder.GROUND_REASON);
            case EXECUTOR -> Set.of(Placeholder.EXECUTOR);
            case EXECUTOR_CONTACT -> Set.of(Placeholder.EXECUTOR_CONTACT);
            case REMEDIES -> Set.of(Placeholder.REMEDIES);
            case REMEDIES_UNTIL -> Set.of(Placeholder.REMEDIES_UNTIL);
            case OFFICER -> Set.of(Placeholder.OFFICER);
            case CONTACT -> Set.of(Placeholder.CONTACT);
            case NEW_DUE_DATE -> Set.of(Placeholder.NEW_DUE_DATE);
            case DOCUMENTS -> Set.of(Placeholder.DOCUMENTS);
            case DOCUMENTS_UNTIL -> Set.of(Placeholder.DOCUMENTS_UNTIL);
            case GROUND -> Set.of(Placeholder.GROUND);
            case THIRD_PARTY -> Set.of(Placeholder.THIRD_PARTY);
            case MESSAGE -> Set.of(Placeholder.MESSAGE);
            case ATTACHMENTS -> Set.of(Placeholder.ATTACHMENTS);
        };
    }

    /** The parts that a template would drop, although a rule demands them for some form of submission. */
    public static List<LetterPart> missing(Collection<Demand> demanded, Template template) {
        return demanded.stream()
                .map(Demand::part)
                .filter(part -> !isPlaced(part, template))
                .toList();
    }

    private static boolean isPlaced(LetterPart part, Template template) {
        Set<Placeholder> any = placeholders(part);
        return any.isEmpty() || !Collections.disjoint(any, template.placed());
    }
}

package dev.redress.app.letter;

import dev.redress.app.intake.Uploads;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.core.rulebook.LetterKind.Paper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the form of a letter. */
@Component
class TypedLetter {

    private final LetterFields fields;

    TypedLetter(LetterFields fields) {
        this.fields = fields;
    }

    /** What was typed, chosen and added for a letter of that kind. */
    Draft draft(Paper paper, Map<String, String> given, HttpServletRequest request, Shown show) {
        Map<String, String> typed = new HashMap<>(given);
        Set<String> known =
                LetterFields.authors().stream().map(place -> place.word()).collect(Collectors.toSet());
        typed.keySet().retainAll(known);
        Set<String> certified = chosen(request, "certified");
        Uploads uploads = documents(request, show);
        boolean addedAreCertified = certified.contains("added");
        var added = uploads.read();
        return new Draft(
                paper,
                Optional.ofNullable(given.get("about")).filter(clock -> !clock.isBlank()),
                Optional.ofNullable(given.get("to")).filter(to -> !to.isBlank()).map(LetterFields::party),
                fields.checked(typed),
                chosen(request, "enclosed").stream().map(TypedLetter::id).collect(Collectors.toSet()),
                addedAreCertified
                        ? Stream.concat(certified.stream(), added.stream().map(upload -> upload.name()))
                                .collect(Collectors.toSet())
                        : certified,
                added);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new Problem(422, "no-such-document", "The case has no document '" + text + "'.");
        }
    }

    private static Set<String> chosen(HttpServletRequest request, String field) {
        String[] given = request.getParameterValues(field);
        return given == null ? Set.of() : Arrays.stream(given).collect(Collectors.toSet());
    }

    /** @throws Problem when a file is larger than may be added */
    static Uploads documents(HttpServletRequest request, Shown show) {
        Uploads documents = Uploads.of(request);
        List<String> wrong = documents.wrong();
        if (!wrong.isEmpty()) {
            throw new Problem(422, "document-too-large", show.text(wrong.getFirst()));
        }
        return documents;
    }
}

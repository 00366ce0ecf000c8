package dev.redress.app.letter;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.letter.template.PartsPlaced;
import dev.redress.app.letter.template.Template;
import dev.redress.app.letter.template.TemplateFault;
import dev.redress.app.letter.template.TemplateInvalid;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks a proposed wording through, before anybody may keep it. */
@Component
class TemplateReview {

    /** A part that the rule demands and the wording would drop. */
    record Dropped(String part, String rule, String source) {}

    /**
     * What was found.
     *
     * @param template the wording; empty when it is none
     * @param faults where it is no template
     * @param dropped what it has no place for
     */
    record Found(Optional<Template> template, List<TemplateFault> faults, List<Dropped> dropped) {

        boolean good() {
            return template.isPresent() && dropped.isEmpty();
        }
    }

    private final CaseLaw law;

    TemplateReview(CaseLaw law) {
        this.law = law;
    }

    /** @param text as somebody typed it into a form */
    Found of(String institution, Paper paper, String text) {
        try {
            Template template = Template.parse(plain(text), paper);
            return new Found(Optional.of(template), List.of(), dropped(institution, paper, template));
        } catch (TemplateInvalid invalid) {
            return new Found(Optional.empty(), invalid.faults(), List.of());
        }
    }

    /** Browsers end lines in their own way; a template ends in one line feed. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing() + "\n";
    }

    private List<Dropped> dropped(String institution, Paper paper, Template template) {
        InForce<Catalogue<LetterKind>> letters = law.procedureToday(institution).letters();
        return letters
                .value()
                .find(paper.word())
                .map(kind -> PartsPlaced.missing(kind.parts(), template))
                .orElse(List.of())
                .stream()
                .map(part -> new Dropped(
                        part.word().replace('-', ' '),
                        letters.rule().toString(),
                        letters.source().inWords()))
                .toList();
    }
}

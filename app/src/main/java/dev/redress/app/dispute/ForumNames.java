package dev.redress.app.dispute;

import dev.redress.app.platform.Shown;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.Procedure;
import java.util.stream.Stream;

/** Forums and their papers by name, as the procedure has them; a code that it does not know stays a code. */
public record ForumNames(Procedure procedure, Shown show) {

    /** Name of a forum. */
    public String forum(String code) {
        return procedure
                .forum(code)
                .map(terms -> show.title(terms.value().titles()))
                .orElse(code);
    }

    /** Name of a paper, by the first forum that asks for it. */
    public String paper(String code) {
        return terms().flatMap(terms -> terms.papers().find(code).stream())
                .map(paper -> show.title(paper.titles()))
                .findFirst()
                .orElse(code.replace('-', ' '));
    }

    private Stream<ForumTerms> terms() {
        return procedure.forums().stream()
                .flatMap(forum -> procedure.forum(forum.code()).stream())
                .map(it -> it.value());
    }
}

package dev.redress.app.letter;

import dev.redress.app.letter.template.Template;
import dev.redress.app.letter.template.Templates;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wording of letters: what an institution has approved for itself, or else what came with the program. */
@Component
class Shelf {

    private final Templates shipped;
    private final JdbcClient jdbc;
    private final InstantSource now;
    private final ConcurrentMap<String, Template> read = new ConcurrentHashMap<>();

    Shelf(Templates shipped, JdbcClient jdbc, InstantSource now) {
        this.shipped = shipped;
        this.jdbc = jdbc;
        this.now = now;
    }

    /** The wording in force now. */
    Template inForce(String institution, Paper paper, String language) {
        return ofHouse(institution, paper, language).orElseGet(() -> shipped.of(institution, paper, language));
    }

    private Optional<Template> ofHouse(String institution, Paper paper, String language) {
        return jdbc.sql("""
                        select t.hash, t.text from house_template h join template_text t on t.hash = h.hash
                        where h.institution = :institution and h.paper = :paper and h.language = :language
                          and h.approved_by is not null
                        order by h.version desc limit 1
                        """)
                .param("institution", institution)
                .param("paper", paper.word())
                .param("language", language)
                .query((rows, _) -> template(rows.getString("hash"), rows.getString("text"), paper))
                .optional();
    }

    /** Keeps the text of a template for ever. */
    void keep(Template template, String text) {
        jdbc.sql("""
                        insert into template_text (hash, text, kept_at) values (:hash, :text, :now)
                        on conflict (hash) do nothing
                        """)
                .param("hash", template.hash())
                .param("text", text)
                .param("now", Timestamp.from(now.instant()))
                .update();
    }

    /**
     * The very template with which a letter was written.
     *
     * @throws IllegalStateException when it was never kept
     */
    Template with(String hash, Paper paper) {
        Template known = read.get(paper.word() + hash);
        if (known != null) {
            return known;
        }
        return jdbc.sql("select text from template_text where hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional()
                .map(text -> template(hash, text, paper))
                .orElseThrow(() -> new IllegalStateException("The template " + hash + " was not kept"));
    }

    private Template template(String hash, String text, Paper paper) {
        return read.computeIfAbsent(paper.word() + hash, _ -> Template.parse(text, paper));
    }
}

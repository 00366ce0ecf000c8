package dev.redress.app.letter;

import dev.redress.app.access.StaffMember;
import dev.redress.app.letter.template.Template;
import dev.redress.app.letter.template.Templates;
import dev.redress.app.platform.Problem;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an institution puts in the place of templates that came with the program: proposed by one, approved by another. No
 * version is ever removed, and a letter keeps the wording with which it was written.
 */
@Component
class HouseTemplates {

    /** How far a version has come. */
    enum Standing {
        WAITS,
        APPROVED,
        REJECTED
    }

    /**
     * A version.
     *
     * @param version from 1
     * @param endedBy login of who approved it or turned it down
     */
    record Version(
            int version,
            String text,
            String madeBy,
            Instant madeAt,
            Standing standing,
            Optional<String> endedBy,
            Optional<Instant> endedAt) {}

    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final Templates shipped;
    private final InstantSource now;

    HouseTemplates(JdbcClient jdbc, Shelf shelf, Templates shipped, InstantSource now) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.shipped = shipped;
        this.now = now;
    }

    /** The wording that came with the program. */
    Template shipped(String institution, Paper paper, String language) {
        return shipped.of(institution, paper, language);
    }

    /** Every version of one template, the latest first. */
    List<Version> versions(String institution, Paper paper, String language) {
        return jdbc.sql("""
                        select h.*, t.text from house_template h join template_text t on t.hash = h.hash
                        where institution = :institution and paper = :paper and language = :language
                        order by version desc
                        """)
                .param("institution", institution)
                .param("paper", paper.word())
                .param("language", language)
                .query((rows, _) -> version(rows))
                .list();
    }

    /** The version in force; empty where the wording that came with the program is. */
    static Optional<Version> inForce(List<Version> versions) {
        return versions.stream()
                .filter(it -> it.standing() == Standing.APPROVED)
                .findFirst();
    }

    /** The text that was in force before a version, or would be without it. */
    String before(String institution, Paper paper, String language, List<Version> versions, int version) {
        return inForce(versions.stream().filter(it -> it.version() < version).toList())
                .map(Version::text)
                .orElseGet(() -> shipped(institution, paper, language).text());
    }

    /** Keeps a proposal; @return its version */
    int propose(String institution, Paper paper, String language, Template template, StaffMember member) {
        if (shelf.inForce(institution, paper, language).hash().equals(template.hash())) {
            throw new Problem(422, "nothing-changed", "This is the wording in force already.");
        }
        shelf.keep(template, template.text());
        try {
            return jdbc.sql("""
                            insert into house_template
                                (institution, paper, language, version, hash, made_by, made_at)
                            select :institution, :paper, :language, coalesce(max(version), 0) + 1, :hash, :by, :at
                            from house_template
                            where institution = :institution and paper = :paper and language = :language
                            returning version
                            """)
                    .param("institution", institution)
                    .param("paper", paper.word())
                    .param("language", language)
                    .param("hash", template.hash())
                    .param("by", member.login())
                    .param("at", Timestamp.from(now.instant()))
                    .query(Integer.class)
                    .single();
        } catch (DuplicateKeyException another) {
            throw new Problem(409, "proposed-at-once", "Somebody proposed another wording just now. Look at it first.");
        }
    }

    /** Puts a proposal in force. Not by its author, and not when a later version is in force already. */
    void approve(String institution, Paper paper, String language, int version, StaffMember member) {
        Version proposal = waiting(institution, paper, language, version);
        if (proposal.madeBy().equals(member.login())) {
            throw new Problem(403, "own-proposal", "Somebody else than its author approves a wording.");
        }
        if (inForce(versions(institution, paper, language))
                .filter(it -> it.version() > version)
                .isPresent()) {
            throw new Problem(409, "overtaken", "A later wording is in force already. Propose this one anew.");
        }
        end("approved", institution, paper, language, version, member);
    }

    /**
     * Turns a proposal down; its author may take it back so.
     *
     * @param approves whether the person may approve wordings, and so turn down those of others
     */
    void reject(String institution, Paper paper, String language, int version, StaffMember member, boolean approves) {
        Version proposal = waiting(institution, paper, language, version);
        if (!approves && !proposal.madeBy().equals(member.login())) {
            throw new Problem(403, "not-yours", "Only who may approve it, or its author, takes a proposal away.");
        }
        end("rejected", institution, paper, language, version, member);
    }

    private Version waiting(String institution, Paper paper, String language, int version) {
        Version found = versions(institution, paper, language).stream()
                .filter(it -> it.version() == version)
                .findFirst()
                .orElseThrow(() -> new Problem(404, "no-such-version", "There is no version " + version + "."));
        if (found.standing() != Standing.WAITS) {
            throw ended();
        }
        return found;
    }

    private void end(String how, String institution, Paper paper, String language, int version, StaffMember member) {
        int ended = jdbc.sql("""
                        update house_template set %s_by = :by, %s_at = :at
                        where institution = :institution and paper = :paper and language = :language
                          and version = :version and approved_by is null and rejected_by is null
                        """.formatted(how, how))
                .param("institution", institution)
                .param("paper", paper.word())
                .param("language", language)
                .param("version", version)
                .param("by", member.login())
                .param("at", Timestamp.from(now.instant()))
                .update();
        if (ended == 0) {
            throw ended();
        }
    }

    private static Problem ended() {
        return new Problem(409, "no-longer-waits", "Somebody has decided about this proposal already.");
    }

    private static Version version(ResultSet rows) throws SQLException {
        boolean approved = rows.getString("approved_by") != null;
        boolean rejected = rows.getString("rejected_by") != null;
        String how = approved ? "approved" : "rejected";
        return new Version(
                rows.getInt("version"),
                rows.getString("text"),
                rows.getString("made_by"),
                rows.getTimestamp("made_at").toInstant(),
                approved ? Standing.APPROVED : rejected ? Standing.REJECTED : Standing.WAITS,
                Optional.ofNullable(rows.getString(how + "_by")),
                Optional.ofNullable(rows.getTimestamp(how + "_at")).map(Timestamp::toInstant));
    }
}

package dev.redress.app.dispute;

import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.letter.PaperOffice;
import dev.redress.app.letter.paper.Block;
import dev.redress.app.party.PartyData;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.DisputeEvent.PaperGiven;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Person;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.ledger.LedgerEntry;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes the file with which a dispute goes to a forum: the complaint, the answers as they left, the papers that were given,
 * an index of it all, and the proof that the ledger of the house had it so. Made of the same state of the ledger, it is the
 * same byte for byte.
 */
@Component
class ReferralFiles {

    private static final String PAPERS = "papers/";
    private static final String DOCUMENTS = "documents/";

    private final Cases cases;
    private final CaseLaw law;
    private final PaperOffice office;

    ReferralFiles(Cases cases, CaseLaw law, PaperOffice office) {
        this.cases = cases;
        this.law = law;
        this.office = office;
    }

    /**
     * @param forum its code
     * @param complainant who applies, by place from 1; nothing of any other gets into the file
     * @throws Problem when the forum is not open to this institution's cases
     */
    byte[] of(RecordedCase recorded, String forum, int complainant, Reading reading) {
        CaseFile file = recorded.file();
        String institution = recorded.ref().institution();
        Procedure procedure =
                law.of(recorded, new Actor.Program("referral file")).procedure();
        ForumTerms terms = procedure
                .forum(forum)
                .map(it -> it.value())
                .orElseThrow(() -> new Problem(
                        422,
                        "unknown-code",
                        "No forum '" + forum + "' is named for this case. Its forums are: "
                                + String.join(
                                        ", ",
                                        procedure.forums().stream()
                                                .map(it -> it.code())
                                                .toList())
                                + "."));
        if (complainant < 1 || complainant > file.entry().complainants().size()) {
            throw new Problem(422, "no-such-complainant", "The case has no complainant " + complainant + ".");
        }
        String language = procedure.institution().languages().getFirst();
        Shown show = office.shown(language);
        List<LedgerEntry> rows = cases.entries(recorded.ref()).subList(0, recorded.rows());
        ReferralArchive archive = new ReferralArchive();
        archive.add("complaint.pdf", show.text("referral.complaint"), complaint(recorded, complainant, reading, show));
        for (PaperOffice.SentLetter letter : office.answersSent(recorded, complainant, reading)) {
            archive.add(ReferralIndex.LETTERS + letter.fileName(), show.text("referral.letter"), letter.pdf());
        }
        papers(archive, rows, terms, complainant, reading, show);
        if (file.entry().complainants().size() == 1) {
            int number = 0;
            for (Attachment document : file.entry().attachments()) {
                document(archive, DOCUMENTS + ++number, show.text("referral.document"), document, reading);
            }
        }
        archive.addChain(show.text("referral.ledger"), rows);
        Optional<String> dispute = file.disputes()
                .dispute()
                .map(Dispute::file)
                .map(it -> it.number().printed());
        archive.add("index.pdf", show.text("referral.index"), index(recorded, terms, dispute, archive, show));
        ReferralIndex index = new ReferralIndex(
                ReferralIndex.FORMAT,
                institution,
                recorded.ref().caseId(),
                file.entry().number().printed(),
                dispute,
                forum,
                recorded.rows(),
                recorded.lastHash(),
                recorded.lastAt(),
                archive.contents());
        return archive.pack(index, content -> office.sign(institution, content));
    }

    private byte[] complaint(RecordedCase recorded, int complainant, Reading reading, Shown show) {
        var entry = recorded.file().entry();
        Person person = PartyData.person(reading, recorded.file(), new Party.Named(complainant))
                .orElseThrow(() -> new Problem(
                        409, "personal-data-erased", "The personal data of the complainant are not there any more."));
        List<Block.Fact> facts = new ArrayList<>(List.of(
                new Block.Fact(show.text("referral.number"), entry.number().printed()),
                new Block.Fact(show.text("referral.received"), show.longDate(entry.receivedOn())),
                new Block.Fact(show.text("referral.complainant"), person.name()),
                new Block.Fact(show.text("referral.address"), person.address())));
        entry.loss()
                .material()
                .filter(_ -> entry.complainants().size() == 1)
                .ifPresent(loss -> facts.add(new Block.Fact(show.text("referral.loss"), show.money(loss))));
        return office.print(
                recorded.ref().institution(),
                show.language(),
                show.text("referral.complaint"),
                entry.receivedOn(),
                List.of(
                        new Block.Facts(facts),
                        new Block.Heading(
                                reading.text("subject", entry.subject()).orElse("")),
                        new Block.Paragraph(
                                reading.text("substance", entry.substance()).orElse(""))),
                recorded.lastAt());
    }

    private byte[] index(
            RecordedCase recorded, ForumTerms terms, Optional<String> dispute, ReferralArchive archive, Shown show) {
        List<Block.Fact> facts = new ArrayList<>(List.of(
                new Block.Fact(
                        show.text("referral.number"),
                        recorded.file().entry().number().printed()),
                new Block.Fact(show.text("referral.forum"), show.title(terms.titles())),
                new Block.Fact(
                        show.text("referral.head"),
                        show.text("referral.rows", show.number(recorded.rows()), recorded.lastHash()))));
        dispute.ifPresent(number -> facts.add(1, new Block.Fact(show.text("referral.dispute"), number)));
        LocalDate asOf = recorded.lastAt()
                .atZone(law.institution(recorded.ref().institution()).zone())
                .toLocalDate();
        return office.print(
                recorded.ref().institution(),
                show.language(),
                show.text("referral.index"),
                asOf,
                List.of(
                        new Block.Facts(facts),
                        new Block.Grid(
                                List.of(show.text("referral.file"), show.text("referral.what"), "SHA-256"),
                                archive.contents().stream()
                                        .map(it -> List.of(it.path(), it.title(), it.sha256()))
                                        .toList()),
                        new Block.Paragraph(show.text("referral.verify"))),
                recorded.lastAt());
    }

    /** The papers that this forum asks for, as they were given; none that another complainant gave. */
    private static void papers(
            ReferralArchive archive,
            List<LedgerEntry> rows,
            ForumTerms terms,
            int complainant,
            Reading reading,
            Shown show) {
        int number = 0;
        for (LedgerEntry row : rows) {
            if (!row.kind().equals(PaperGiven.class.getSimpleName())) {
                continue;
            }
            PaperGiven given = (PaperGiven) EventJson.read(row.kind(), row.version(), row.payload());
            var asked = terms.papers().find(given.paper().paper());
            if (asked.isEmpty() || !given.paper().countsFor(complainant)) {
                continue;
            }
            for (Attachment document : given.documents()) {
                document(
                        archive,
                        PAPERS + ++number + "-" + given.paper().paper(),
                        show.title(asked.get().titles()),
                        document,
                        reading);
            }
        }
    }

    private static void document(
            ReferralArchive archive, String path, String title, Attachment document, Reading reading) {
        reading.bytes("document", document.content().text()).ifPresent(bytes -> {
            String name = reading.text("name of a document", document.description())
                    .map(json -> EventJson.read(json, Uploads.Description.class).name())
                    .orElse("");
            archive.add(path + ending(name), title + (name.isEmpty() ? "" : " (" + name + ")"), bytes);
        });
    }

    /** The ending of a name, as far as every system takes it; what senders call their files is only shown. */
    private static String ending(String name) {
        String last = name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
        return last.matches("\\.[a-z0-9]{1,8}") ? last : "";
    }
}

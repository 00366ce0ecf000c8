package dev.redress.app.intake.importing;

import dev.redress.app.intake.DeliveryReports;
import dev.redress.app.intake.Intake;
import dev.redress.app.intake.Registrar;
import dev.redress.app.lawbook.NoSuchInstitution;
import dev.redress.app.ledger.CaseLaw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Imports whole files. What was taken in once is never taken in again, so an import that broke off is run again. */
@Component
public class Imports {

    private final RawItems rawItems;
    private final Intake intake;
    private final Registrar registrar;
    private final DeliveryReports reports;
    private final CaseLaw law;

    Imports(RawItems rawItems, Intake intake, Registrar registrar, DeliveryReports reports, CaseLaw law) {
        this.rawItems = rawItems;
        this.intake = intake;
        this.registrar = registrar;
        this.reports = reports;
        this.law = law;
    }

    /**
     * Imports the rows of a CSV file.
     *
     * @throws ImportRefused when nothing can be imported: no such institution, an unreadable file, a mapping that does not
     *     fit
     */
    public Reconciliation csv(String institution, Path csv, Path mapping, Progress progress) {
        CsvMapping columns = CsvMappingFile.read(mapping);
        requireInstitution(institution);
        try (CsvItems rows = new CsvItems(csv, columns, law.institution(institution), law.now(institution))) {
            return taking(institution, progress).take(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Imports the mails of a file, a mailbox or a folder.
     *
     * @param officer who stands in the register as having taken them in
     * @throws ImportRefused when nothing can be imported: no such institution, an unreadable file or folder
     */
    public Reconciliation mail(String institution, Path fileOrFolder, String officer, Progress progress) {
        requireInstitution(institution);
        MailSubmission submission =
                new MailSubmission(law.procedureToday(institution), () -> law.now(institution), officer);
        try (MailItems mails = new MailItems(fileOrFolder, submission)) {
            return taking(institution, progress).take(mails);
        }
    }

    private Taking taking(String institution, Progress progress) {
        return new Taking(institution, rawItems, intake, registrar, reports, progress);
    }

    private void requireInstitution(String institution) {
        try {
            law.institution(institution);
        } catch (NoSuchInstitution none) {
            throw new ImportRefused(none.getMessage() + ".");
        }
    }
}

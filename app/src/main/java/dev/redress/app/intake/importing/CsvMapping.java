package dev.redress.app.intake.importing;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a CSV file are.
 *
 * @param source name of where the rows come from; with the identifier it says that two rows are the same
 * @param others further complainants of a row, in order; who has neither name nor address nor contact is left out
 * @param replyTo place of the complainant to whose address the one reply goes (ALMA-48); blank for the one named first
 * @param id what identifies a row at its source; without it a row is identified by its bytes
 */
record CsvMapping(
        String source,
        char separator,
        Charset charset,
        Optional<Cell> id,
        Cell kind,
        Cell channel,
        Cell language,
        Cell subject,
        Cell substance,
        Arrival arrived,
        Cell officer,
        Who complainant,
        List<Who> others,
        Cell replyTo) {

    /** Who complains. */
    record Who(
            Set<String> kinds,
            Cell name,
            Cell address,
            Cell email,
            Cell phone,
            Cell customerNumber,
            Cell identityDocument) {

        List<Cell> cells() {
            return List.of(name, address, email, phone, customerNumber, identityDocument);
        }
    }

    /** Every column that a file must have. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        id.ifPresent(cell -> columns.addAll(cell.columns()));
        for (Cell cell : List.of(kind, channel, language, subject, substance, officer)) {
            columns.addAll(cell.columns());
        }
        complainant.cells().forEach(cell -> columns.addAll(cell.columns()));
        others.forEach(other -> other.cells().forEach(cell -> columns.addAll(cell.columns())));
        columns.addAll(replyTo.columns());
        if (arrived instanceof Arrival.InColumn in) {
            columns.add(in.column());
        }
        return columns;
    }
}

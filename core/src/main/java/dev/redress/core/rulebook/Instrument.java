package dev.redress.core.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A regulation, circular or published procedure that rules cite (SUB-8).
 *
 * @param code key in rule files
 * @param issuer who issued it: {@code OJK}, {@code BI}, an institution
 * @param type kind of instrument in its own word: {@code POJK}, {@code SEBI}, {@code procedure}
 * @param number as printed
 * @param date day of adoption, where the sources give it
 * @param inForce day of coming into force, where the sources give it
 * @param title in English
 * @param shortName how people name it
 * @param amendedBy codes of the instruments that amend it
 * @param replacedBy codes of the instruments that replace it
 * @param implementsInstruments codes of the instruments that it implements (a circular under a regulation)
 * @param evidence how it was read: primary, secondary, or as named by an institution's procedure
 */
public record Instrument(
        String code,
        String issuer,
        String type,
        String number,
        Optional<LocalDate> date,
        Optional<LocalDate> inForce,
        String title,
        String shortName,
        List<String> amendedBy,
        List<String> replacedBy,
        List<String> implementsInstruments,
        String evidence) {

    public Instrument {
        amendedBy = List.copyOf(amendedBy);
        replacedBy = List.copyOf(replacedBy);
        implementsInstruments = List.copyOf(implementsInstruments);
    }
}

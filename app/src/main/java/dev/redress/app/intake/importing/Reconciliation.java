package dev.redress.app.intake.importing;

import java.util.Map;

/**
 * What became of everything that was read.
 *
 * @param read rows or messages in the file or folder
 * @param registered entered in the register by this run
 * @param reported reports of mail servers on letters of the institution, recorded with them by this run
 * @param alreadyThere taken in before, by an earlier run or as the same thing earlier in this one
 * @param quarantined put into quarantine by this run
 * @param reasons how many went into quarantine for each reason, the most frequent first
 * @param unsettled what earlier imports took in and no run has settled; not part of what was read
 */
public record Reconciliation(
        long read,
        long registered,
        long reported,
        long alreadyThere,
        long quarantined,
        Map<String, Long> reasons,
        long unsettled) {

    /** There was nothing to read. */
    public static final Reconciliation NOTHING = new Reconciliation(0, 0, 0, 0, 0, Map.of(), 0);

    /** Whether everything that was read is accounted for. */
    public boolean addsUp() {
        return read == registered + reported + alreadyThere + quarantined;
    }

    /** In one line. */
    public String inWords() {
        return "Read " + read + " = registered " + registered
                + (reported == 0 ? "" : " + reports on letters " + reported) + " + already there " + alreadyThere
                + " + in quarantine "
                + quarantined + (addsUp() ? "." : ": THIS DOES NOT ADD UP.");
    }
}

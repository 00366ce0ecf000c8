package dev.redress.app.ledger;

import dev.redress.app.access.StaffMember;
import dev.redress.app.access.WorkingSession;
import dev.redress.core.access.Access;
import dev.redress.core.access.AccessPolicy;
import dev.redress.core.access.Want;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Confidentiality.Opening;
import dev.redress.core.complaint.ConfidentialityEvent.PersonalDataOpened;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives leave to read. */
@Component
public class Readings {

    private final CaseLaw law;
    private final Vault vault;
    private final Looks looks;
    private final WorkingSession session;

    Readings(CaseLaw law, Vault vault, Looks looks, WorkingSession session) {
        this.session = session;
        this.law = law;
        this.vault = vault;
        this.looks = looks;
    }

    /** Leave for a person of the institution who opened the case in the present working session and still may. */
    public Optional<Reading> of(RecordedCase recorded, StaffMember member) {
        return ofStaff(recorded, member.actor(), session.fingerprint());
    }

    /**
     * Leave for a person of the institution who opened the case in this working session and still may.
     *
     * @param session fingerprint of the working session
     */
    public Optional<Reading> ofStaff(RecordedCase recorded, Actor.Staff staff, String session) {
        LocalDateTime now = law.now(recorded.ref().institution());
        return recorded.file().confidentiality().openings().reversed().stream()
                .map(Opening::opened)
                .filter(opened ->
                        opened.session().equals(session) && opened.by().equals(staff.name()))
                .filter(opened -> !now.isAfter(opened.until()))
                .filter(opened -> recorded.file().privacy().supports(opened.purpose()))
                .filter(opened -> stillMay(recorded, staff, opened))
                .findFirst()
                .map(opened ->
                        new Reading(recorded.ref(), new Reader(staff.name(), session, opened.purpose()), vault, looks));
    }

    /**
     * Leave for somebody on the complainant's side. Who it is, and that it is them, is the caller's to know.
     *
     * @param who {@code complainant 1}, {@code representative 1}
     */
    public Reading ofComplainant(CaseRef ref, String who, String session) {
        return new Reading(ref, new Reader(who, session, Reader.OWN_CASE), vault, looks);
    }

    /**
     * Leave for a part of the program that works on a case without a person before it.
     *
     * @param purpose code of a lawful purpose of the rulebook
     */
    public Reading ofProgram(CaseRef ref, String part, String purpose) {
        return new Reading(ref, new Reader("program: " + part, "", purpose), vault, looks);
    }

    /** Leave to read raw input that is no case yet. That this reader may, for this purpose, is the caller's to know. */
    public RawReading ofRaw(String institution, UUID intakeId, Reader reader) {
        return new RawReading(institution, intakeId, reader, vault, looks);
    }

    /** Rights are judged at each look, not only when the case was opened: they may have been taken away since. */
    private boolean stillMay(RecordedCase recorded, Actor.Staff staff, PersonalDataOpened opened) {
        Circumstances circumstances = law.of(recorded, staff);
        AccessPolicy policy = new AccessPolicy(
                circumstances.procedure().roles(), circumstances.procedure().purposes());
        Want want = new Want.OpenCase(
                recorded.file().standing(),
                opened.purpose(),
                opened.evidence().isPresent(),
                opened.emergency().isPresent());
        return policy.decide(staff.asker(), want) instanceof Access.Granted;
    }
}

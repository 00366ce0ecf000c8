package dev.redress.core.rulebook;

import java.util.Locale;

/** What happens to a case and may start, stop, suspend or resume a clock. A closed list, so that a typo is an error. */
public enum Fact {
    /** It arrived at the institution, on its legal day of receipt. */
    RECEIVED,
    /** It was entered in the register. */
    REGISTERED,
    /** Everything needed is there; on a complaint that lacks nothing, the day of receipt. */
    DOCUMENTS_COMPLETE,
    /** Missing documents were asked for. */
    DOCUMENTS_REQUESTED,
    ACKNOWLEDGED,
    /** A first answer in substance went out. */
    FIRST_RESPONSE_GIVEN,
    /** An oral complainant was asked to write. */
    WRITTEN_COMPLAINT_REQUESTED,
    /** The response left the house. */
    RESPONSE_DISPATCHED,
    /** The day that the response letter bears. */
    RESPONSE_LETTER_DATED,
    /** The case ended without response: withdrawn, refused, left without consideration. */
    ENDED_WITHOUT_RESPONSE,
    /** The complainant said yes or no to the response. */
    REACTION_RECORDED,
    /** The complainant accepted the response. */
    RESPONSE_ACCEPTED,
    /** An objection to the response came in. */
    OBJECTION_RECEIVED,
    /** The response to an objection left the house. */
    OBJECTION_ANSWERED,
    /** A dispute was brought to an outside body. */
    REFERRED,
    /** The dispute was closed. */
    DISPUTE_CLOSED,
    /** The outside body took the dispute up, or did not. */
    ADMISSION_DECIDED,
    /** A mediation began. */
    MEDIATION_BEGUN,
    /** A mediation ended. */
    MEDIATION_ENDED,
    /** Both parties had signed the agreement on facilitation. */
    FACILITATION_AGREEMENT_SIGNED,
    /** The facilitation ended with its deed or its minutes. */
    FACILITATION_CLOSED,
    /** A borrower asked for information on the loan. */
    LOAN_INFORMATION_REQUESTED,
    LOAN_INFORMATION_GIVEN,
    /** A person exercised a right over data concerning him or her. */
    DATA_REQUESTED,
    DATA_REQUEST_MET,
    DATA_REQUEST_REFUSED,
    /** Personal data were touched by somebody who had no right to. */
    DATA_BREACH,
    DATA_BREACH_NOTIFIED,
    /** Last day of a reporting period. */
    PERIOD_ENDED,
    REPORT_FILED;

    /** The word in rule files: {@code documents-complete}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

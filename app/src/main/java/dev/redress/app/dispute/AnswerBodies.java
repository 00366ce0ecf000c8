package dev.redress.app.dispute;

import static dev.redress.app.platform.Fields.oneOf;
import static dev.redress.app.platform.Fields.optional;
import static dev.redress.app.platform.Fields.required;

import dev.redress.app.ledger.Sealing;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Acts between the complainant and the institution, as they are said. */
interface AnswerBodies {

    record Acceptance(
            @Nullable LocalDate on,
            @Nullable String evidence,
            @Nullable List<GivenDocument> documents) implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.AcceptResponse(
                    required("on", on),
                    optional(evidence).map(sealing::seal),
                    GivenDocument.sealed(documents, sealing));
        }
    }

    record Rejection(@Nullable LocalDate on, @Nullable String reason) implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.RejectResponse(
                    required("on", on), optional(reason).map(sealing::seal));
        }
    }

    record Objection(
            @Nullable String form,
            @Nullable LocalDate receivedOn,
            @Nullable String text,
            @Nullable List<GivenDocument> documents)
            implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.RaiseObjection(
                    oneOf("form", Form.values(), Form::word, form),
                    required("receivedOn", receivedOn),
                    optional(text).map(sealing::seal),
                    GivenDocument.sealed(documents, sealing));
        }
    }

    /** @param objection its place, from 1 */
    record ObjectionResponse(
            @Nullable Integer objection,
            @Nullable String outcome,
            @Nullable String reasons,
            @Nullable String executor,
            @Nullable String executorContact,
            @Nullable LocalDate letterOn,
            @Nullable String language,
            @Nullable String nextRemedies,
            @Nullable LocalDate offerOpenUntil)
            implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.DecideObjectionResponse(
                    required("objection", objection),
                    new ComplaintAct.DecideResponse(
                            required("outcome", outcome),
                            optional(reasons).map(sealing::seal),
                            optional(executor),
                            optional(executorContact),
                            required("letterOn", letterOn),
                            required("language", language),
                            optional(nextRemedies).map(sealing::seal),
                            Optional.ofNullable(offerOpenUntil)));
        }
    }

    record ObjectionDispatch(
            @Nullable Integer objection,
            @Nullable String means,
            @Nullable LocalDate dispatchedOn) implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.DispatchObjectionResponse(
                    required("objection", objection), required("means", means), required("dispatchedOn", dispatchedOn));
        }
    }

    /**
     * @param proceeding in which it was promised; missing where the response was accepted
     * @param owedBy customer or institution
     */
    record Obligation(
            @Nullable Integer proceeding,
            @Nullable String owedBy,
            @Nullable String what,
            @Nullable LocalDate dueOn) implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.UndertakeObligation(
                    Optional.ofNullable(proceeding),
                    oneOf("owedBy", Signer.values(), Signer::word, owedBy),
                    optional(what).map(sealing::seal),
                    required("dueOn", dueOn));
        }
    }

    /**
     * @param obligation its place, from 1
     * @param owedBy customer or institution
     */
    record Correction(
            @Nullable Integer obligation,
            @Nullable String owedBy,
            @Nullable String what,
            @Nullable LocalDate dueOn,
            @Nullable String reason)
            implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.CorrectObligation(
                    required("obligation", obligation),
                    oneOf("owedBy", Signer.values(), Signer::word, owedBy),
                    optional(what).map(sealing::seal),
                    required("dueOn", dueOn),
                    optional(reason).map(sealing::seal));
        }
    }

    /** @param obligation its place, from 1 */
    record Release(
            @Nullable Integer obligation,
            @Nullable LocalDate on,
            @Nullable String reason) implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.ReleaseObligation(
                    required("obligation", obligation),
                    required("on", on),
                    optional(reason).map(sealing::seal));
        }
    }

    /** @param obligation its place, from 1 */
    record Performance(
            @Nullable Integer obligation,
            @Nullable LocalDate on,
            @Nullable String evidence) implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.RecordPerformance(
                    required("obligation", obligation),
                    required("on", on),
                    optional(evidence).map(sealing::seal));
        }
    }
}

package dev.redress.app.handling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the requests that do an act. Every field that the act needs is asked for by name when it is missing. */
interface ActBodies {

    record Acknowledgement(
            @Nullable String means,
            @Nullable LocalDate sentOn,
            @Nullable String officer,
            @Nullable String contact) {}

    record Assignment(@Nullable String unit, @Nullable String handler) {}

    record PriorityChange(
            @Nullable String priority, @Nullable String reason) {}

    record AssistanceChoice(
            @Nullable String assistance, @Nullable List<String> units) {}

    record FormChange(@Nullable String form, @Nullable String reason) {}

    record FirstResponse(
            @Nullable String means,
            @Nullable LocalDate sentOn,
            @Nullable String text) {}

    record DocumentRequest(
            @Nullable List<String> documents,
            @Nullable String means,
            @Nullable LocalDate sentOn) {}

    record DocumentCompletion(@Nullable LocalDate completeOn) {}

    record ExtensionOfTime(
            @Nullable String clock,
            @Nullable String condition,
            @Nullable String length,
            @Nullable String reason) {}

    record ExtensionNotice(
            @Nullable String clock,
            @Nullable String means,
            @Nullable LocalDate dispatchedOn) {}

    record SuspensionOfClock(
            @Nullable String clock,
            @Nullable String reason,
            @Nullable LocalDate on) {}

    record ResumptionOfClock(
            @Nullable String clock, @Nullable LocalDate on) {}

    record WrittenRequest(@Nullable String means, @Nullable LocalDate sentOn) {}

    record Continuation(@Nullable String registerNumber) {}

    record OnGround(@Nullable String ground, @Nullable String reason) {}

    record Withdrawal(@Nullable LocalDate on, @Nullable String reason) {}

    record MessageBody(
            @Nullable String direction,
            @Nullable String channel,
            @Nullable String text,
            @Nullable Integer complainant) {}
}

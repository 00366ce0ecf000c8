package dev.redress.app.platform;

import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.NoRuleInForce;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells problems to programs as RFC 9457 has it, with the citation of the rule where a rule refuses. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final String TYPE = "urn:redress:problem:";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        ResponseEntity<ProblemDetail> answer = answer(problem.status(), problem.reasons());
        return problem instanceof TooMany limited
                ? ResponseEntity.status(answer.getStatusCode())
                        .header(HttpHeaders.RETRY_AFTER, limited.retryAfter())
                        .body(answer.getBody())
                : answer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unstorable(DataIntegrityViolationException refused) {
        return problem(Unstorable.told(refused));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noRule(NoRuleInForce none) {
        return answer(422, List.of(new Problem.Reason("no-rule-in-force", message(none), Optional.empty())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noCalendar(CalendarNotPublished none) {
        return answer(422, List.of(new Problem.Reason("calendar-not-published", message(none), Optional.empty())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String detail = switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                "The field '" + unknown.getPropertyName() + "' is not known here.";
            case InvalidFormatException wrong ->
                "The field '" + path(wrong) + "' cannot hold '" + wrong.getValue() + "'.";
            case JacksonException broken ->
                "The body cannot be read as JSON at '" + path(broken) + "': " + broken.getOriginalMessage();
            case null, default -> "The body cannot be read.";
        };
        ResponseEntity<ProblemDetail> answer =
                answer(400, List.of(new Problem.Reason("unreadable-body", detail, Optional.empty())));
        return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
    }

    private static String path(JacksonException at) {
        return String.join(
                ".",
                at.getPath().stream()
                        .map(step -> step.getPropertyName() == null
                                ? Integer.toString(step.getIndex())
                                : step.getPropertyName())
                        .toList());
    }

    private static String message(RuntimeException e) {
        return Optional.ofNullable(e.getMessage()).orElse("");
    }

    private static ResponseEntity<ProblemDetail> answer(int status, List<Problem.Reason> reasons) {
        return ResponseEntity.status(status).body(detail(status, reasons));
    }

    static ProblemDetail detail(int status, List<Problem.Reason> reasons) {
        Problem.Reason first = reasons.getFirst();
        ProblemDetail body = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), first.detail());
        body.setType(URI.create(TYPE + first.code()));
        body.setTitle(Optional.ofNullable(HttpStatus.resolve(status))
                .map(HttpStatus::getReasonPhrase)
                .orElse("Problem"));
        first.citation().ifPresent(citation -> body.setProperty("citation", citation(citation)));
        if (reasons.size() > 1) {
            body.setProperty("errors", reasons.stream().map(ApiProblems::reason).toList());
        }
        return body;
    }

    private static Map<String, Object> reason(Problem.Reason reason) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", reason.code());
        told.put("detail", reason.detail());
        reason.citation().ifPresent(citation -> told.put("citation", citation(citation)));
        return told;
    }

    private static Map<String, String> citation(Citation citation) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("instrument", citation.instrument());
        told.put("shortName", citation.shortName());
        told.put("article", citation.article());
        return told;
    }
}

package dev.redress.app.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Stands around all that answers, the server's own refusals included. It gives each request its reference, and writes a
 * line about each error: the address as a pattern, because what somebody typed may be personal.
 */
final class EveryAnswer extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(EveryAnswer.class);
    /** They send back what a browser keeps from scripts, or lead on to other hosts. */
    private static final Set<String> ECHOING = Set.of("TRACE", "TRACK", "CONNECT");

    private static final int NOT_ALLOWED = 405;
    private static final int ERROR = 400;
    private static final int OUR_ERROR = 500;

    EveryAnswer() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        long began = System.nanoTime();
        String reference = Reference.give(request);
        MDC.put(Reference.LOGGED_AS, reference);
        try {
            response.setHeader(Reference.HEADER, reference);
            if (ECHOING.contains(request.getMethod())) {
                response.setStatus(NOT_ALLOWED);
            } else {
                getNext().invoke(request, response);
            }
            SafetyHeaders.put(response);
            if (response.getStatus() >= ERROR) {
                tell(request, response, Duration.ofNanos(System.nanoTime() - began));
            }
        } finally {
            MDC.remove(Reference.LOGGED_AS);
        }
    }

    /** Without the wrapping that servlets put around it. */
    private static Throwable cause(Throwable failure) {
        return failure instanceof ServletException wrapped && wrapped.getCause() != null ? wrapped.getCause() : failure;
    }

    private static void tell(Request request, Response response, Duration took) {
        Object pattern = request.getAttribute(AskedAddress.PATTERN);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String line = "%d %s %s, %d ms"
                .formatted(
                        response.getStatus(),
                        request.getMethod(),
                        pattern == null ? "(refused before any address)" : pattern,
                        took.toMillis());
        if (response.getStatus() < OUR_ERROR) {
            LOG.info("{}", line);
        } else if (thrown instanceof Throwable failure) {
            LOG.error("{}", line, cause(failure));
        } else {
            LOG.error("{}", line);
        }
    }
}

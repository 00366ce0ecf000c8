package dev.redress.app.platform;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the server says where no page could be asked: that it was refused, and under which reference it is logged. */
public final class PlainErrors extends ErrorReportValve {

    private static final int ERROR = 400;

    /** Tomcat makes it by its name. */
    public PlainErrors() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        SafetyHeaders.put(response);
        if (response.getStatus() < ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/plain");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write("This could not be answered (%d). Reference: %s\n"
                        .formatted(response.getStatus(), Reference.of(request).orElse("-")));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("The other side went away before it was told", gone);
        }
    }
}

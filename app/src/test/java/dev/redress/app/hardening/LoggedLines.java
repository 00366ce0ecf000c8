package dev.redress.app.hardening;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** What the program logs, byte for byte as it would stand in its log, from INFO on and of its own parts from DEBUG on. */
final class LoggedLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    static final Pattern LINE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (ERROR|WARN |INFO |DEBUG|TRACE) \\[[a-z0-9-]+] \\S+ - [^\\p{Cntrl}\\p{Cf}\\u2028\\u2029]*\n");

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Encoder<ILoggingEvent> encoder;
    private final Logger root;
    private final Logger ours;
    private final Level before;

    @SuppressWarnings("unchecked")
    LoggedLines() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        ours = context.getLogger("dev.redress");
        before = ours.getLevel();
        encoder = ((OutputStreamAppender<ILoggingEvent>) installed(root).getFirst()).getEncoder();
        setContext(context);
        start();
        ours.setLevel(Level.DEBUG);
        root.addAppender(this);
    }

    /** Where the program's log goes. */
    static List<Appender<ILoggingEvent>> installed(Logger root) {
        List<Appender<ILoggingEvent>> all = new java.util.ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(all::add);
        return all.stream().filter(each -> !(each instanceof LoggedLines)).toList();
    }

    @Override
    protected void append(ILoggingEvent event) {
        events.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    /** One for each event. */
    List<String> all() {
        return List.copyOf(events);
    }

    String text() {
        return String.join("", events);
    }

    @Override
    public void close() {
        root.detachAppender(this);
        ours.setLevel(before);
        stop();
    }
}

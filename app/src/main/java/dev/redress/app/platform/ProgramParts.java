package dev.redress.app.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The parts of the program without its server, for a command that works on the data: beside the running server, or alone.
 * Only what the command asks for is made, so no page and no recurring task is at work in it.
 */
public final class ProgramParts implements AutoCloseable {
    /** Would make every part with a recurring task at once. */
    private static final String RECURRING =
            "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration";

    /** A command needs few connections, and the running server needs the others. */
    private static final int CONNECTIONS = 4;

    /** What fails is told in one message and not, at length, in the log as well. */
    private static final String[] QUIET = {
        "--spring.main.keep-alive=false",
        "--logging.level.root=warn",
        "--logging.level.org.springframework=error",
        "--logging.level.org.springframework.boot=off"
    };

    private final RedressDatabase database;
    private final ConfigurableApplicationContext context;
    private final AtomicBoolean closed;

    private ProgramParts(RedressDatabase database, ConfigurableApplicationContext context, AtomicBoolean closed) {
        this.database = database;
        this.context = context;
        this.closed = closed;
    }

    /**
     * Opens the data and brings its schema up to date.
     *
     * @param command any command of {@link RedressCommand}
     * @throws CommandRefused when the data cannot be opened
     */
    public static ProgramParts open(CommandSpec command, DatabaseOptions data) {
        var program = ((RedressCommand) command.root().userObject()).program();
        var database = RedressDatabase.open(data);
        var closed = new AtomicBoolean();
        // A command that is interrupted lets go of the database too; Spring runs this after its own context is closed.
        SpringApplication.getShutdownHandlers().add(() -> close(database, closed));
        var application = new SpringApplication(program);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command", properties(database, data))));
        try {
            var context = application.run(QUIET);
            // Made first, because the schema is brought up to date before it.
            context.getBean(JdbcTemplate.class);
            return new ProgramParts(database, context, closed);
        } catch (RuntimeException failed) {
            close(database, closed);
            throw new CommandRefused("The data cannot be opened: "
                    + NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
        }
    }

    /** The one part of this type, made now if it was not made before. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        close(database, closed);
    }

    private static void close(RedressDatabase database, AtomicBoolean closed) {
        if (closed.compareAndSet(false, true)) {
            database.close();
        }
    }

    private static Map<String, Object> properties(RedressDatabase database, DatabaseOptions data) {
        var properties = new LinkedHashMap<>(database.properties());
        properties.put("redress.data", data.directory().toString());
        properties.put("spring.datasource.hikari.maximum-pool-size", CONNECTIONS);
        properties.put("spring.autoconfigure.exclude", RECURRING);
        return properties;
    }
}

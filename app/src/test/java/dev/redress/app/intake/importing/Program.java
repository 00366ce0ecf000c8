package dev.redress.app.intake.importing;

import dev.redress.app.Redress;
import dev.redress.app.platform.postgres.TestDatabase;
import dev.redress.app.testing.RunningRedress;
import dev.redress.app.testing.TimeMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program without its server on a database of its own, for a test class that counts everything that is there. */
public final class Program implements AutoCloseable {

    public static final Path NARRATIVES = Path.of("../demo/complaints/cfpb_600.csv");
    public static final Path NARRATIVES_MAPPING = Path.of("../demo/mappings/cfpb-600.yaml");
    public static final Path MAILS = Path.of("../demo/mail");

    private final TestDatabase database;
    private final ConfigurableApplicationContext context;

    private Program(TestDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** On an empty database; it is 1 September 2026, a Tuesday, until the time is set. */
    public static Program started() throws IOException {
        return started(Map.of());
    }

    /** The same with settings of its own. */
    public static Program started(Map<String, Object> settings) throws IOException {
        TestDatabase database = TestDatabase.migrated();
        Map<String, Object> properties = new LinkedHashMap<>(database.properties());
        properties.putAll(settings);
        properties.put(
                "redress.data",
                Files.createTempDirectory(Path.of("target"), "import-data").toString());
        properties.put("redress.rulebooks", "../rulebooks");
        properties.put(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Redress.class, RunningRedress.Time.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(properties)
                .run("--spring.main.keep-alive=false", "--logging.level.root=warn");
        return new Program(database, context);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public TimeMachine time() {
        return part(TimeMachine.class);
    }

    /** A count by any query. */
    public long count(String sql) {
        return part(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    /** As nobody in the program can: past every right. */
    public void asAdministrator(String sql) throws SQLException {
        try (var connection = database.administrator().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What was done to somebody and by whom, as it is on record. */
    List<String> recordsOf(String login) {
        return part(JdbcClient.class)
                .sql(
                        "select done_by || ': ' || what || ' ' || details from rights_record where login = :login order by id")
                .param("login", login)
                .query(String.class)
                .list();
    }

    /** As whom a command may sign in who is told this address. */
    public String commandAddress() {
        var access = database.administrator();
        return access.url() + "?user=" + access.user() + "&password=" + access.password();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}

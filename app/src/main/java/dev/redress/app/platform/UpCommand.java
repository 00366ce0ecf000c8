package dev.redress.app.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the database, then the server on it; returns when the server is ready, while its threads go on. */
@Command(name = "up", description = "Starts Redress: the pages and the API.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    private final Class<?> program;

    @Option(
            names = "--demo",
            description = "Adds invented people and cases at every institution, and imports the files of demo/.")
    private boolean demo;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the pages and the API. Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Address to listen on. Default: ${DEFAULT-VALUE}, this machine only; 0.0.0.0 is every network.")
    private String address = "127.0.0.1";

    @Mixin
    private DatabaseOptions data = new DatabaseOptions();

    UpCommand(Class<?> program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        requireFreePort();
        var database = RedressDatabase.start(data);
        // Spring runs these after its context, and with it the connection pool, is closed; a hook of the JVM's own
        // would take the database away from under requests that are still being answered.
        SpringApplication.getShutdownHandlers().add(database::close);
        if (!database.hasSeparateOwner()) {
            System.err.println(
                    "redress: warning: the database has one user for everything; set REDRESS_DATABASE_OWNER_USER so"
                            + " that the program itself cannot change the ledger.");
        }
        var properties = properties(database);
        var application = new SpringApplication(program);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("up", properties)));
        application.addListeners((ApplicationListener<ApplicationReadyEvent>)
                ready -> System.out.println("Redress is ready: " + location(ready.getApplicationContext())));
        try {
            application.run();
        } catch (RuntimeException reported) {
            // Spring has logged the reason already, at length.
            throw new CommandRefused("Redress did not start; the reason is above.");
        }
        return 0;
    }

    private Map<String, Object> properties(RedressDatabase database) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.address", address);
        properties.put("redress.demo", demo);
        properties.put("redress.data", data.directory().toString());
        properties.putAll(database.properties());
        return properties;
    }

    private String location(ApplicationContext context) {
        var name = address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
        return "http://" + name + ":" + context.getEnvironment().getProperty("local.server.port", "?") + "/";
    }

    /** Asked before the database is started, because it is the most frequent reason not to start at all. */
    private void requireFreePort() {
        if (port < 0 || port > 65_535) {
            throw new CommandRefused("There is no port " + port + "; ports go from 1 to 65535.");
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException taken) {
            throw new CommandRefused("Port %d on %s cannot be used (%s). Choose another with --port."
                    .formatted(port, address, taken.getMessage()));
        }
    }
}

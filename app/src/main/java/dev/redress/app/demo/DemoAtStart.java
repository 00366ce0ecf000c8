package dev.redress.app.demo;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the demonstration once the server is ready, without keeping anybody waiting for it. */
@Component
@ConditionalOnProperty("redress.demo")
class DemoAtStart {

    private final Demo demo;
    private final Environment environment;

    DemoAtStart(Demo demo, Environment environment) {
        this.demo = demo;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String site = "http://localhost:"
                + Optional.ofNullable(environment.getProperty("local.server.port"))
                        .orElse("8080");
        Thread.ofPlatform().name("demo").daemon().start(() -> make(site));
    }

    private void make(String site) {
        try {
            demo.make(DemoFiles.find(), site, System.out::println);
        } catch (RuntimeException told) {
            // It has said so itself, and the server is there for other things too.
        }
    }
}

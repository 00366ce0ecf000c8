/**
 * Invented people, complainants and cases for {@code up --demo}. They go the way of everything else: the same intake, the
 * same acts under the same rules, so what the demonstration shows is what the program does.
 *
 * <p>In reading order: {@code DemoAtStart} begins when the server is ready, {@link dev.redress.app.demo.Demo} makes
 * everything, {@code DemoPeople} the people, {@code Stories} and its classes the cases.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "intake",
            "intake :: importing",
            "register",
            "handling",
            "letter",
            "dispute",
            "ledger",
            "lawbook",
            "access",
            "platform"
        })
@NullMarked
package dev.redress.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package dev.redress.app.demo;

import dev.redress.app.access.SignInLinks;
import dev.redress.app.demo.DemoPeople.Cast;
import dev.redress.app.intake.importing.Imports;
import dev.redress.app.intake.importing.Progress;
import dev.redress.app.intake.importing.Reconciliation;
import dev.redress.app.ledger.CaseLaw;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the demonstration. Every part of it knows what it has made before, so a second run makes nothing twice and a run
 * that was cut off is completed by the next.
 */
@Component
public class Demo {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final String NARRATIVES_GO_TO = "testland";
    private static final String MAILS_GO_TO = "neo";

    private final DemoPeople people;
    private final Stage stage;
    private final Imports imports;
    private final SignInLinks links;
    private final CaseLaw law;

    Demo(DemoPeople people, Stage stage, Imports imports, SignInLinks links, CaseLaw law) {
        this.people = people;
        this.stage = stage;
        this.imports = imports;
        this.links = links;
        this.law = law;
    }

    /**
     * What a run has made.
     *
     * @param cases cases made by hand
     * @param refused what the law refused of their stories, which then end earlier; on an ordinary day nothing
     */
    record Made(int cases, int refused, Reconciliation narratives, Reconciliation mails) {}

    /**
     * Makes people, cases and imports, in this order.
     *
     * @param site where the pages are
     * @param out gets what people should read, line by line
     */
    Made make(DemoFiles files, String site, Consumer<String> out) {
        try {
            Map<String, Cast> casts = people.make();
            out.accept("Demo: one person at each institution who may do everything; each link works once, for "
                    + SignInLinks.VALID.toMinutes() + " minutes:");
            casts.forEach((code, cast) -> out.accept("  %-26s %-18s %s"
                    .formatted(
                            law.institution(code).name(),
                            cast.lead().name(),
                            site + links.make(cast.lead().login()))));
            Stage.Count count = stage.play(casts);
            out.accept("Demo: " + count.made() + " cases made by hand at " + casts.size() + " institutions"
                    + (count.before() > 0 ? " (" + count.before() + " are there from before)" : "") + ".");
            Reconciliation narratives = imported(
                    "narratives",
                    casts.get(NARRATIVES_GO_TO),
                    files.narratives(),
                    out,
                    _ -> imports.csv(NARRATIVES_GO_TO, files.narratives(), files.narrativesMapping(), Progress.NONE));
            Reconciliation mails = imported(
                    "mails",
                    casts.get(MAILS_GO_TO),
                    files.mails(),
                    out,
                    cast -> imports.mail(MAILS_GO_TO, files.mails(), cast.lead().name(), Progress.NONE));
            return new Made(count.made(), count.refused(), narratives, mails);
        } catch (RuntimeException failed) {
            LOG.error("The demonstration could not be made", failed);
            out.accept("Demo: it could not be made; the log says why. The server runs on.");
            throw failed;
        }
    }

    private static Reconciliation imported(
            String what, @Nullable Cast cast, Path from, Consumer<String> out, Function<Cast, Reconciliation> run) {
        if (cast == null || !Files.exists(from)) {
            out.accept(
                    "Demo: no " + what + ": " + (cast == null ? "there is no such institution." : "no " + from + "."));
            return Reconciliation.NOTHING;
        }
        Reconciliation result = run.apply(cast);
        out.accept("Demo: " + what + " into " + cast.lead().institutionCode() + ": " + result.inWords());
        return result;
    }
}

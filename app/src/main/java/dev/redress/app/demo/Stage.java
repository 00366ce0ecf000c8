package dev.redress.app.demo;

import dev.redress.app.access.StaffMember;
import dev.redress.app.demo.DemoPeople.Cast;
import dev.redress.app.dispute.DisputeActs;
import dev.redress.app.handling.Handling;
import dev.redress.app.intake.Intake;
import dev.redress.app.intake.Registrar;
import dev.redress.app.intake.Understood;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.letter.LetterRounds;
import dev.redress.app.platform.Problem;
import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.complaint.Submission;
import dev.redress.core.rulebook.NoRuleInForce;
import dev.redress.core.rulebook.Role.Power;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the stories happen. */
@Component
class Stage {

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);

    /** When invented people write on days that are over. */
    private static final LocalTime WRITING_TIME = LocalTime.of(10, 20);

    /**
     * What came of the stories.
     *
     * @param made cases made now
     * @param before cases that an earlier run made
     * @param refused stories that could not be told to their end
     */
    record Count(int made, int before, int refused) {}

    private final Intake intake;
    private final Handling handling;
    private final LetterRounds letters;
    private final DisputeActs disputes;
    private final CaseLaw law;

    Stage(Intake intake, Handling handling, LetterRounds letters, DisputeActs disputes, CaseLaw law) {
        this.letters = letters;
        this.disputes = disputes;
        this.intake = intake;
        this.handling = handling;
        this.law = law;
    }

    Count play(Map<String, Cast> casts) {
        int made = 0;
        int before = 0;
        int refused = 0;
        for (Stories stories : Stories.ALL) {
            Cast cast = casts.get(stories.institution());
            if (cast != null) {
                Performance performance = new Performance(stories.institution(), cast);
                stories.tell(performance);
                made += performance.made;
                before += performance.before;
                refused += performance.refused;
            }
        }
        return new Count(made, before, refused);
    }

    /** The stories of one institution. */
    private final class Performance implements Teller {
        private final String institution;
        private final Cast cast;
        private int made;
        private int before;
        private int refused;

        Performance(String institution, Cast cast) {
            this.institution = institution;
            this.cast = cast;
        }

        @Override
        public void tell(String key, Told told, Consumer<DemoCase> then) {
            tell(key, told, cast.who(Power.REGISTER), then);
        }

        @Override
        public void leftAtTheCounter(String key, Told told) {
            // What waits has no key yet by which it would be found again.
            if (before == 0) {
                tell(key, told, cast.counter(), _ -> {});
            }
        }

        private void tell(String key, Told told, StaffMember officer, Consumer<DemoCase> then) {
            try {
                switch (intake.take(understood(key, told, officer))) {
                    case Intake.Taken.Entered(var registered) -> {
                        made++;
                        then.accept(new DemoCase(cast, handling, letters, disputes, law, registered, told.language()));
                    }
                    case Intake.Taken.AwaitsRegistration _ -> made++;
                    case Intake.Taken.ToMend(var reasons) -> {
                        refused++;
                        LOG.warn("Demo story {}/{} cannot begin: {}", institution, key, reasons);
                    }
                }
            } catch (Registrar.RequestRepeated toldBefore) {
                before++;
            } catch (Problem | NoRuleInForce | CalendarNotPublished refusedAct) {
                refused++;
                LOG.warn("Demo story {}/{} ends early: {}", institution, key, refusedAct.getMessage());
            }
        }

        private Understood understood(String key, Told told, StaffMember officer) {
            LocalDateTime now = law.now(institution);
            LocalDateTime arrived = told.daysAgo() == 0
                    ? now.minusMinutes(40)
                    : now.toLocalDate().minusDays(told.daysAgo()).atTime(WRITING_TIME);
            return new Understood(
                    institution,
                    new Submission(
                            told.kind(),
                            told.channel(),
                            Optional.empty(),
                            arrived,
                            told.language(),
                            List.of(told.person()),
                            told.subject(),
                            told.substance(),
                            Submission.PlainLoss.NONE,
                            told.continues(),
                            Optional.empty(),
                            officer.name()),
                    List.of(),
                    officer.actor(),
                    Optional.empty(),
                    Optional.of(new Understood.Request("demo/" + key, key.getBytes(StandardCharsets.UTF_8))));
        }
    }
}

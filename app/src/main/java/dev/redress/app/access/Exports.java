package dev.redress.app.access;

import dev.redress.app.platform.Limits;
import dev.redress.app.platform.RateLimits;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Papers and archives with personal data that somebody takes out of the program: a few an hour are a day's work, more ask
 * who is there, and very many are refused.
 */
@Component
public class Exports {

    /** So many an hour need no fresh second factor. Technical; a session left open is not worth more than these. */
    public static final int FREE = 5;

    private static final Duration HOUR = Duration.ofHours(1);

    private final RateLimits rates;
    private final Limits limits;
    private final StepUp stepUp;

    Exports(RateLimits rates, Limits limits, StepUp stepUp) {
        this.rates = rates;
        this.limits = limits;
        this.stepUp = stepUp;
    }

    /**
     * Asks for one more.
     *
     * @throws StepUp.Needed when the person took several within the hour and has not proved a second factor lately
     * @throws dev.redress.app.platform.TooMany when the person took very many
     */
    public void another(StaffMember member) {
        if (rates.waitFor("free exports", member.login(), FREE, HOUR).isPresent()) {
            stepUp.require();
        }
        limits.export(member.login());
    }
}

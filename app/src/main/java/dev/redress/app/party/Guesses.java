package dev.redress.app.party;

import dev.redress.app.platform.RateLimits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts the tries to open a case: eight at once and two an hour after that, so never more than ten in an hour, for each
 * number and for each block of addresses.
 *
 * <p>Who has the right secret is not kept out by a stranger's guessing. When number or block have used up their tries, a
 * try is told to wait, but for each number each block has some tens more that are looked at: the right secret among them
 * opens. So who guesses uses up what his or her own block has at this number, and nothing of anybody else's.
 */
@Component
class Guesses {

    private static final Logger LOG = LoggerFactory.getLogger(Guesses.class);
    private static final int MOST = 8;
    private static final Duration WINDOW = Duration.ofHours(4);
    /** Against 80 bits, as good as none, from however many blocks; and more than people mistype. */
    private static final int MOST_BESIDE = 40;

    private static final int ALARM = 100;
    private static final Duration ALARM_WINDOW = Duration.ofMinutes(10);

    /** A try that was counted, and how long to wait where it may not be answered. */
    record Try(String number, String block, boolean counted, Optional<Duration> pause) {

        /** The number as tried from this block. */
        String beside() {
            return number + "\0" + block;
        }
    }

    private final RateLimits limits;
    private final Counter wrong;
    private final Counter alarms;

    Guesses(RateLimits limits, MeterRegistry meters) {
        this.limits = limits;
        this.wrong = meters.counter("redress.look-up.wrong");
        this.alarms = meters.counter("redress.look-up.alarms");
    }

    /** Counts a try; whether the number exists makes no difference to it. */
    Try begin(String institution, String number, String block) {
        String house = institution + "/" + number.strip().toUpperCase(Locale.ROOT);
        Optional<Duration> number1 = limits.waitFor("look-up number", house, MOST, WINDOW);
        Optional<Duration> block1 = limits.waitFor("look-up block", block, MOST, WINDOW);
        if (number1.isEmpty() && block1.isEmpty()) {
            return new Try(house, block, true, Optional.empty());
        }
        number1.ifPresentOrElse(_ -> {}, () -> limits.giveBack("look-up number", house, MOST, WINDOW));
        block1.ifPresentOrElse(_ -> {}, () -> limits.giveBack("look-up block", block, MOST, WINDOW));
        Duration wait = Stream.concat(number1.stream(), block1.stream())
                .max(Duration::compareTo)
                .orElseThrow();
        Try beside = new Try(house, block, true, Optional.of(wait));
        return limits.waitFor("look-up beside", beside.beside(), MOST_BESIDE, WINDOW)
                        .isEmpty()
                ? beside
                : new Try(house, block, false, Optional.of(wait));
    }

    /** The try was right, so it was no guess. */
    void right(Try it) {
        if (it.pause().isEmpty()) {
            limits.giveBack("look-up number", it.number(), MOST, WINDOW);
            limits.giveBack("look-up block", it.block(), MOST, WINDOW);
        } else {
            limits.giveBack("look-up beside", it.beside(), MOST_BESIDE, WINDOW);
        }
    }

    /** The try was wrong; many of them in a short time, over all numbers, are told. */
    void wrong(String institution) {
        wrong.increment();
        if (limits.waitFor("look-up alarm", institution, ALARM, ALARM_WINDOW).isPresent()) {
            alarms.increment();
            if (limits.waitFor("look-up alarm told", institution, 1, ALARM_WINDOW)
                    .isEmpty()) {
                LOG.warn(
                        "More than {} wrong tries to open a case at '{}' within {} minutes",
                        ALARM,
                        institution,
                        ALARM_WINDOW.toMinutes());
            }
        }
    }
}

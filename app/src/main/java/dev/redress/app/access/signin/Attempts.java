package dev.redress.app.access.signin;

import dev.redress.app.platform.ClientAddress;
import dev.redress.app.platform.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often somebody may guess. Strangers are counted by login and by block of addresses; a browser in which the person
 * signed in before has a count of its own that no stranger can fill. Nobody is locked out for longer than a window.
 */
@Component
class Attempts {

    static final Duration WINDOW = Duration.ofMinutes(10);

    static final int OF_LOGIN_FROM_BLOCK = 5;
    static final int OF_LOGIN = 30;
    static final int FROM_BLOCK = 60;
    static final int OF_KNOWN_BROWSER = 10;

    private final RateLimits limits;
    private final ClientAddress addresses;
    private final KnownBrowsers browsers;

    Attempts(RateLimits limits, ClientAddress addresses, KnownBrowsers browsers) {
        this.limits = limits;
        this.addresses = addresses;
        this.browsers = browsers;
    }

    private record Count(String limit, String key, int most) {}

    /** One attempt, counted before it is judged, so that many at once are no way round. */
    final class Attempt {
        private final List<Count> counted;
        private final Optional<Duration> wait;

        private Attempt(List<Count> counted, Optional<Duration> wait) {
            this.counted = counted;
            this.wait = wait;
        }

        /** Empty when it may be judged. */
        Optional<Duration> howLong() {
            return wait;
        }

        /** It was no guess. */
        void wasRight() {
            counted.forEach(count -> limits.giveBack(count.limit(), count.key(), count.most(), WINDOW));
        }
    }

    /** @param login as typed; counted whether somebody has it or not */
    Attempt begin(String login, HttpServletRequest request) {
        List<Count> counted = new ArrayList<>();
        for (Count count : counts(login, request)) {
            Optional<Duration> wait = limits.waitFor(count.limit(), count.key(), count.most(), WINDOW);
            if (wait.isPresent()) {
                // What is refused was not judged, so it fills nothing.
                new Attempt(counted, wait).wasRight();
                return new Attempt(List.of(), wait);
            }
            counted.add(count);
        }
        return new Attempt(counted, Optional.empty());
    }

    private List<Count> counts(String login, HttpServletRequest request) {
        String block = addresses.block(request);
        return browsers.countOf(login, request)
                .map(own -> List.of(new Count("sign-in of a known browser", own, OF_KNOWN_BROWSER)))
                .orElseGet(() -> List.of(
                        new Count("sign-in of a login from a block", login + " " + block, OF_LOGIN_FROM_BLOCK),
                        new Count("sign-in from a block", block, FROM_BLOCK),
                        new Count("sign-in of a login", login, OF_LOGIN)));
    }
}

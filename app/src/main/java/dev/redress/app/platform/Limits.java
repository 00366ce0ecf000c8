package dev.redress.app.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * How much of the public pages and of the API one side may use, so that nobody takes them away from the others. The
 * numbers are settings, each for an hour; 0 is no limit. An honest office behind one address stays far below them.
 */
@Component
@EnableConfigurationProperties(Limits.Settings.class)
public class Limits {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String EVERYBODY = "everybody";
    private static final long MEGABYTE = 1L << 20;
    private static final long LARGEST_BODY = 52;

    /**
     * The settings {@code redress.limits.*}.
     *
     * @param submissions complaints through the portal from one block of addresses
     * @param submissionsOfAll complaints through the portal altogether
     * @param uploads megabytes of documents to the portal from one block of addresses
     * @param uploadsOfAll megabytes of documents to the portal altogether
     * @param api requests with one token
     * @param exports copies of data, referral files and extracts by one person
     */
    @ConfigurationProperties("redress.limits")
    public record Settings(
            @DefaultValue("200") int submissions,
            @DefaultValue("5000") int submissionsOfAll,
            @DefaultValue("2000") int uploads,
            @DefaultValue("20000") int uploadsOfAll,
            @DefaultValue("0") int api,
            @DefaultValue("60") int exports) {}

    private final Settings settings;
    private final RateLimits limits;
    private final ClientAddress addresses;

    public Limits(Settings settings, RateLimits limits, ClientAddress addresses) {
        this.settings = settings;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** Asks for one more complaint through the portal; how long to wait, or empty. */
    public Optional<Duration> submission(HttpServletRequest request) {
        return waitFor("submissions", addresses.block(request), 1, settings.submissions())
                .or(() -> waitFor("submissions", EVERYBODY, 1, settings.submissionsOfAll()));
    }

    /**
     * Asks whether a body with documents may be read.
     *
     * @param bytes how long it says to be, in bytes; less than zero where it does not say
     */
    Optional<Duration> upload(HttpServletRequest request, long bytes) {
        // Who does not say how much is coming is counted with the largest that is taken.
        long megabytes = bytes < 0 ? LARGEST_BODY : Math.max(1, (bytes + MEGABYTE - 1) / MEGABYTE);
        return waitFor("uploads", addresses.block(request), megabytes, settings.uploads())
                .or(() -> waitFor("uploads", EVERYBODY, megabytes, settings.uploadsOfAll()));
    }

    /**
     * Asks for one more request with a token.
     *
     * @param token its id
     */
    public Optional<Duration> api(String token) {
        return waitFor("api", token, 1, settings.api());
    }

    /**
     * Asks for one more copy of data.
     *
     * @throws TooMany when the person took very many already
     */
    public void export(String login) {
        waitFor("exports", login, 1, settings.exports()).ifPresent(wait -> {
            throw new TooMany(wait);
        });
    }

    /** Several at once take several shares: asking for k of n is asking for one of n/k. */
    private Optional<Duration> waitFor(String what, String whose, long several, int most) {
        if (most <= 0) {
            return Optional.empty();
        }
        return limits.waitFor("limit " + what, whose, (int) Math.max(1, most / several), HOUR);
    }
}

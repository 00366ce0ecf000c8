package dev.redress.app.platform;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people find the pages: {@code redress.address}, or this machine when it is not set. Links are made with it, never
 * with the host that a request names.
 */
@Component
public class SiteAddress {

    private final String configured;
    private final Environment environment;

    public SiteAddress(@Value("${redress.address:}") String configured, Environment environment) {
        this.configured = configured.strip().replaceAll("/+$", "");
        this.environment = environment;
        if (!this.configured.isEmpty()) {
            URI address = URI.create(this.configured);
            if (address.getHost() == null || !address.getPath().isEmpty()) {
                throw new IllegalArgumentException(
                        "redress.address is scheme and host, such as https://complaints.example, not '" + configured
                                + "'");
            }
        }
    }

    /** Scheme, host and port, without a slash at the end. */
    public String origin() {
        return configured.isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : configured;
    }

    /** The host alone. */
    public String host() {
        return URI.create(origin()).getHost();
    }
}

package dev.redress.app.access.signin;

import dev.redress.app.access.Tokens;
import dev.redress.app.platform.SecretSeal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions lie in the database, so that any node serves anybody; an hour without a request ends one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "web_session", maxInactiveIntervalInSeconds = 3_600)
class SessionConfiguration {

    static final String COOKIE = "__Host-redress";

    /** Browsers send it over HTTPS and to this machine only, to this host only, and to no script. */
    @Bean
    CookieSerializer cookieSerializer() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    @Bean
    SessionIdGenerator sessionIdGenerator() {
        return Tokens::next;
    }

    /**
     * Spring Session asks for it by this name. Java's own serialisation is not used, and what a session holds is sealed:
     * among it are things that are shown once, such as a complainant's secret.
     */
    @Bean
    ConversionService springSessionConversionService(SecretSeal seal) {
        SessionValues values = new SessionValues(seal);
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, values::write);
        conversion.addConverter(new Reading(values));
        return conversion;
    }

    /** From bytes to a value, or to nothing. */
    private record Reading(SessionValues values) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source instanceof byte[] bytes ? values.readOrForget(bytes) : null;
        }
    }
}

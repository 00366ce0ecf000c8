package dev.redress.app.lawbook;

import dev.redress.core.clock.Calendars;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lawbook of the running program: loaded once, at start. */
@Configuration(proxyBeanMethods = false)
class LawbookConfiguration {

    @Bean
    Lawbook lawbook(@Value("${redress.rulebooks:}") String named) {
        return Lawbook.load(RulebooksFolder.find(
                Optional.of(named).filter(path -> !path.isBlank()).map(Path::of)));
    }

    @Bean
    Calendars calendars(Lawbook lawbook) {
        return new WorkingCalendars(lawbook);
    }
}

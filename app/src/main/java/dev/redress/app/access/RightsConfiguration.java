package dev.redress.app.access;

import dev.redress.app.lawbook.Lawbook;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the people of the running program need besides the database. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    @Bean
    LegalDays legalDays(Lawbook lawbook, InstantSource now) {
        return new LegalDays(() -> lawbook, now);
    }

    @Bean
    RightsRecords rightsRecords(JdbcClient jdbc, InstantSource now, WorkingSession session) {
        return new RightsRecords(jdbc, now, session::known);
    }

    @Bean
    SeparateDuties separateDuties(Lawbook lawbook, LegalDays days) {
        return new SeparateDuties(() -> lawbook, days);
    }
}

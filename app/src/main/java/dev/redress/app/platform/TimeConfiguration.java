package dev.redress.app.platform;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The one place where the program asks the machine for the time, and what wakes its timers. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeConfiguration {

    /** At least one for each timer, so that none waits for another: a mail server that hangs keeps no deadline unseen. */
    private static final int TIMERS = 16;

    /** Less than what the shutdown as a whole is given; longer than the mail server is given to answer. */
    private static final int LAST_SECONDS = 15;

    @Bean
    @ConditionalOnMissingBean(InstantSource.class)
    InstantSource now() {
        return Clock.systemUTC();
    }

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler timers = new ThreadPoolTaskScheduler();
        timers.setPoolSize(TIMERS);
        timers.setThreadNamePrefix("timer-");
        // Nobody is left half sent.
        timers.setWaitForTasksToCompleteOnShutdown(true);
        timers.setAwaitTerminationSeconds(LAST_SECONDS);
        return timers;
    }
}

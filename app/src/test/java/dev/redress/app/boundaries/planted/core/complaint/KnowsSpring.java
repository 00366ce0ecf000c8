package dev.redress.app.boundaries.planted.core.complaint;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Planted: a core class that knows Spring and asks the wall clock. */
@Component
public class KnowsSpring {

    Instant now() {
        return Instant.now();
    }
}

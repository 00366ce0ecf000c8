package dev.redress.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whether several ways take the same time")
class SameTimeTest {

    private static Map<String, Supplier<Runnable>> ways(long firstMs, long secondMs) {
        Map<String, Supplier<Runnable>> ways = new LinkedHashMap<>();
        ways.put("first", () -> () -> LockSupport.parkNanos(firstMs * 1_000_000));
        ways.put("second", () -> () -> LockSupport.parkNanos(secondMs * 1_000_000));
        return ways;
    }

    @Test
    @DisplayName("check 21: a way that is three milliseconds slower, or faster, is found")
    void planted() {
        SameTime slower = new SameTime(ways(1, 4), () -> {}).upTo(100, 200);
        SameTime faster = new SameTime(ways(4, 1), () -> {}).upTo(100, 200);

        assertThat(slower.alike()).as(slower.toString()).isFalse();
        assertThat(faster.alike()).as(faster.toString()).isFalse();
        assertThat(slower.samples()).as("tried to the end").isEqualTo(200);
    }

    @Test
    @DisplayName("check 21: two that are the same are found the same")
    void same() {
        SameTime same = new SameTime(ways(2, 2), () -> {}).upTo(100, 200);

        assertThat(same.alike()).as(same.toString()).isTrue();
    }
}

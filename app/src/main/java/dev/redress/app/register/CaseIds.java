package dev.redress.app.register;

import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers of cases: version 7 of RFC 9562, so that cases entered together lie together on disk. */
final class CaseIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseIds() {}

    static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}

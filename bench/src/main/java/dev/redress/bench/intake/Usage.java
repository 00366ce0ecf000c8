package dev.redress.bench.intake;

/**
 * What was used up to a moment, or between two.
 *
 * @param redressNanos processor time of the program
 * @param postgresNanos processor time of the database's processes
 * @param clientNanos processor time of this program, in which the clients run
 * @param flushes of the database's write-ahead log to the disk
 */
record Usage(long redressNanos, long postgresNanos, long clientNanos, long flushes) {

    Usage since(Usage before) {
        return new Usage(
                redressNanos - before.redressNanos,
                postgresNanos - before.postgresNanos,
                clientNanos - before.clientNanos,
                flushes - before.flushes);
    }
}

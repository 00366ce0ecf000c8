package dev.redress.bench.intake;

/** One of several that work side by side, each waiting for its answer before it goes on. Used by one thread. */
interface Client extends AutoCloseable {

    /** Hands in one complaint and waits until it is answered. */
    void handIn() throws Exception;

    @Override
    void close() throws Exception;

    /** Makes the clients of a run. */
    @FunctionalInterface
    interface Maker {

        /** @param ordinal from 0 */
        Client make(int ordinal) throws Exception;
    }
}

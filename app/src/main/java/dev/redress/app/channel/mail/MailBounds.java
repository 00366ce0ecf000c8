package dev.redress.app.channel.mail;

/** What one mail may cost. Over a bound it is not read, and the reason names the bound. */
final class MailBounds {

    /** Whole mail, bytes, inclusive. */
    static final int BYTES = 25 * 1024 * 1024;

    /** Multiparts inside one another, inclusive. */
    static final int DEPTH = 20;

    /** Parts of all multiparts together, inclusive. */
    static final int PARTS = 1_000;

    /** Header lines of one part, folded lines counted as one, inclusive. */
    static final int HEADER_LINES = 1_000;

    /** Header of one part, bytes, inclusive. */
    static final int HEADER_BYTES = 1024 * 1024;

    private MailBounds() {}

    /** A bound was passed; the message is the reason to show. */
    @SuppressWarnings("serial")
    static final class Exceeded extends Exception {
        private final String reason;

        Exceeded(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}

package dev.redress.app.channel.mail;

/** Where the mail begins in the raw bytes, and whether it begins as a mail does. */
final class MailStart {

    private static final int LOOK_FOR_LINE_FEED = 64 * 1024;

    private MailStart() {}

    /** Without a byte order mark and empty lines in front; lines ended by CR alone get LF. */
    static Slice of(byte[] raw) {
        byte[] bytes = usesCarriageReturnsOnly(raw) ? withLineFeeds(raw) : raw;
        int from = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        while (from < bytes.length && (bytes[from] == '\n' || (bytes[from] == '\r' && followsLineEnd(bytes, from)))) {
            from++;
        }
        return new Slice(bytes, from, bytes.length);
    }

    /** The first line is a header line or the separator of a mailbox. */
    static boolean isHeader(Slice mail) {
        LineCursor line = new LineCursor(mail);
        return line.advance() && (line.colonOfHeader() >= 0 || line.startsWith("From ") || line.startsWith(">From "));
    }

    private static boolean followsLineEnd(byte[] bytes, int at) {
        return at + 1 < bytes.length && (bytes[at + 1] == '\n' || bytes[at + 1] == '\r');
    }

    private static boolean usesCarriageReturnsOnly(byte[] raw) {
        boolean carriageReturn = false;
        for (int i = 0; i < raw.length && i < LOOK_FOR_LINE_FEED; i++) {
            if (raw[i] == '\n') {
                return false;
            }
            carriageReturn |= raw[i] == '\r';
        }
        return carriageReturn;
    }

    private static byte[] withLineFeeds(byte[] raw) {
        byte[] bytes = raw.clone();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r') {
                bytes[i] = '\n';
            }
        }
        return bytes;
    }
}

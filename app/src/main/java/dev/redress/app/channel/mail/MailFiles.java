package dev.redress.app.channel.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the raw mails in files and folders. Holds one mail in memory at a time, however large a mailbox is. */
public final class MailFiles {

    private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.US_ASCII);

    private MailFiles() {}

    /**
     * The mails of one file, or of all mail files below a folder in the order of their paths.
     *
     * <p>{@code .eml} and {@code .msg} are one mail each. {@code .mbox}, {@code .mbx} and a file without an ending are a
     * mailbox when they begin with {@code From }, else one mail. In a folder, files with other endings and hidden ones
     * are no mail and are passed over; a file that is named itself is read whatever its ending.
     *
     * @return lazy, ordered, to be closed; a file that cannot be read ends it with {@link UncheckedIOException}
     */
    @SuppressWarnings("StreamResourceLeak") // the caller closes it
    public static Stream<RawMail> of(Path fileOrFolder) {
        try {
            if (!Files.isDirectory(fileOrFolder)) {
                return mailsOf(fileOrFolder, String.valueOf(fileOrFolder.getFileName()));
            }
            Stream<Path> files = Files.walk(fileOrFolder).filter(Files::isRegularFile);
            return files.filter(file -> isMailFile(file.getFileName().toString()))
                    .sorted()
                    .flatMap(file -> mailsOf(file, fileOrFolder.relativize(file).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMailFile(String name) {
        return !name.startsWith(".") && (isSingle(name) || isMailbox(name));
    }

    private static boolean isSingle(String name) {
        return ending(name).equals("eml") || ending(name).equals("msg");
    }

    private static boolean isMailbox(String name) {
        return ending(name).isEmpty()
                || ending(name).equals("mbox")
                || ending(name).equals("mbx");
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static Stream<RawMail> mailsOf(Path file, String origin) {
        try {
            if (isSingle(origin) || !beginsAsMailbox(file)) {
                return Stream.of(new RawMail(origin, bounded(file)));
            }
            InputStream in = Files.newInputStream(file);
            return StreamSupport.stream(new MailboxMails(new Mailbox(in), origin), false)
                    .onClose(() -> close(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bounded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MailBounds.BYTES + 1);
        }
    }

    private static boolean beginsAsMailbox(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SEPARATOR.length), SEPARATOR);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands out the mails of a mailbox one by one. */
    private static final class MailboxMails extends Spliterators.AbstractSpliterator<RawMail> {
        private final Mailbox mailbox;
        private final String origin;
        private int ordinal;

        MailboxMails(Mailbox mailbox, String origin) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.mailbox = mailbox;
            this.origin = origin;
        }

        @Override
        public boolean tryAdvance(Consumer<? super RawMail> action) {
            try {
                return mailbox.next()
                        .map(raw -> {
                            ordinal++;
                            action.accept(new RawMail(origin + "#" + ordinal, raw));
                            return true;
                        })
                        .orElse(false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

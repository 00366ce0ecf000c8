package dev.redress.app.intake.importing;

import dev.redress.app.channel.mail.MailFiles;
import dev.redress.app.channel.mail.RawMail;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** The mails of a file or folder as submissions. */
final class MailItems implements Iterator<RawItem>, AutoCloseable {

    private final Stream<RawMail> mails;
    private final Iterator<RawMail> each;
    private final MailSubmission submission;

    /** @throws ImportRefused when the file or folder cannot be read */
    MailItems(Path fileOrFolder, MailSubmission submission) {
        if (!Files.isReadable(fileOrFolder)) {
            throw new ImportRefused(
                    Files.exists(fileOrFolder)
                            ? "This user may not read " + fileOrFolder + "."
                            : "There is no file or folder " + fileOrFolder + ".");
        }
        this.submission = submission;
        try {
            this.mails = MailFiles.of(fileOrFolder);
            this.each = mails.iterator();
        } catch (UncheckedIOException e) {
            throw new ImportRefused(fileOrFolder + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public boolean hasNext() {
        return each.hasNext();
    }

    /** A mail is the same when its bytes are, whatever its file is called. */
    @Override
    public RawItem next() {
        RawMail mail = each.next();
        byte[] hash = RawItem.sha256(mail.raw());
        return new RawItem(
                MailSubmission.CHANNEL,
                RawItem.byContent("mail", hash),
                hash,
                mail.raw(),
                mail.origin(),
                () -> submission.meaning(mail.raw()));
    }

    @Override
    public void close() {
        mails.close();
    }
}

package dev.redress.app.dispute;

import dev.redress.app.letter.paper.FileSeal;
import dev.redress.app.platform.CommandRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify-file}: whether a referral file is what the house signed; needs no database and no network. */
@Command(
        name = "verify-file",
        description =
                "Checks a referral file: the signature of the house, the hash of every file in it, the chain of the"
                        + " ledger, and that the letters are those that were signed; 1 when anything is wrong.",
        mixinStandardHelpOptions = true)
public final class VerifyFileCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The archive.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public VerifyFileCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ReferralCheck.Report report;
        try {
            report = ReferralCheck.of(file);
        } catch (IOException unreadable) {
            throw new CommandRefused("The file cannot be read as an archive: " + unreadable.getMessage());
        }
        report.index()
                .ifPresent(index -> out.println(index.registerNumber() + " for " + index.forum() + ", "
                        + index.files().size() + " files, " + index.rows() + " rows of the ledger, as of "
                        + index.asOf()));
        report.signer()
                .ifPresent(certificate -> out.println("Signed by " + FileSeal.name(certificate)
                        + ". Compare the fingerprint of the certificate with that of the house: SHA-256 "
                        + fingerprint(certificate)));
        report.faults().forEach(fault -> out.println("  " + fault));
        out.println(report.sound() ? "The file is sound." : "The file is NOT sound.");
        out.flush();
        return report.sound() ? 0 : 1;
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return ReferralArchive.sha256(certificate.getEncoded());
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

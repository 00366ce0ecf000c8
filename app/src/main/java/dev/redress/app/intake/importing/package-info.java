/**
 * Submissions from files: rows of CSV, mails. Each is stored raw before it is understood and ends in the register, or in
 * quarantine with the reason; the same one is never taken in twice.
 *
 * <p>In reading order: {@link dev.redress.app.intake.importing.ImportCommand} is the command line,
 * {@link dev.redress.app.intake.importing.Imports} opens a file, {@code Taking} brings its items through, {@code RawItems}
 * keeps them. {@code CsvRows} cuts a CSV file, {@code CsvMapping} says what its columns are, {@code MailSubmission} what a
 * mail is.
 */
@NamedInterface("importing")
@NullMarked
package dev.redress.app.intake.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

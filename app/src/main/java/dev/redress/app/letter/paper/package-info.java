/**
 * From a document as records to a sealed PDF: text in, bytes out. Nothing here knows a case, a template or a mail.
 *
 * <p>In reading order: {@link dev.redress.app.letter.paper.Paper} is the document,
 * {@link dev.redress.app.letter.paper.PaperPrinter} prints it as PDF/A-2a, {@link dev.redress.app.letter.paper.PaperText}
 * as plain text, {@link dev.redress.app.letter.paper.PdfSeal} signs the PDF with a
 * {@link dev.redress.app.letter.paper.HouseKey} and says afterwards whether it is still what was signed. Inside:
 * {@code CleanText} (which characters may stand on paper), {@code Sheet} (records to a tree of elements), {@code Press}
 * and {@code Typefaces} (the renderer and its fonts), {@code RightToLeft}, {@code VerificationCode}.
 *
 * <p>Every text is a text: it becomes a text node and is never read as markup, style or address. The renderer can open
 * no file and no network address; the only thing it may ask for is the picture that it was handed as bytes.
 */
@NamedInterface("paper")
@NullMarked
package dev.redress.app.letter.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package dev.redress.app.channel.mail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides which parts of a mail are its text and which are attachments. Every part becomes one or the other: of several
 * versions of one text (multipart/alternative) the plain one is the text, the HTML is kept beside it.
 */
final class BodyChoice {

    private static final Pattern META_CHARSET = Pattern.compile(
            "<meta[^>]{0,300}?charset\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final int META_WITHIN = 4_096;
    private static final Pattern NOTE = Pattern.compile("mime|multi-?part", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NOTE = 300;
    private static final int SUBJECT_WITHIN = 64 * 1024;

    private final TextDecoding decoding;
    private final Oddities oddities;
    private final List<MailAttachment> attachments = new ArrayList<>();
    private final List<String> html = new ArrayList<>();

    /** Attachments that a mail program would show as text, in case nothing else is the text. */
    private final List<Spare> spares = new ArrayList<>();

    private final List<String> outside = new ArrayList<>();

    private long htmlLength;

    BodyChoice(TextDecoding decoding, Oddities oddities) {
        this.decoding = decoding;
        this.oddities = oddities;
    }

    /**
     * @param text all of it
     * @param plain what of it was sent as plain text
     */
    private record Text(String text, String plain) {
        static final Text NONE = new Text("", "");

        static Text sentAsPlain(String text) {
            return new Text(text, text);
        }

        static Text sentAsHtml(String text) {
            return new Text(text, "");
        }

        boolean isBlank() {
            return text.isBlank();
        }

        boolean isPlain() {
            return text.equals(plain);
        }
    }

    private record Spare(PartDescription description, Slice content) {}

    /** What a person would read. */
    String read(MimePart root) {
        Text text = read(root, true);
        Text taken = text.isBlank() ? spareText() : text;
        if (taken.isBlank()) {
            oddities.add("The mail has no text.");
        } else if (text.isBlank()) {
            oddities.add("No part is the text; the text of an attachment was taken.");
        }
        return trimmed(taken.text);
    }

    private Text spareText() {
        List<Text> plain = spares.stream()
                .filter(spare -> !spare.description.is("text/html"))
                .map(spare -> Text.sentAsPlain(readPlain(spare.content.copy(), spare.description)))
                .filter(text -> !text.isBlank())
                .toList();
        if (!plain.isEmpty()) {
            return joined(plain);
        }
        List<Text> converted = spares.stream()
                .filter(spare -> spare.description.is("text/html"))
                .map(spare -> Text.sentAsHtml(readHtml(spare.content.copy(), spare.description)))
                .filter(text -> !text.isBlank())
                .toList();
        return converted.isEmpty() ? Text.sentAsPlain(String.join("\n\n", outside)) : joined(converted);
    }

    List<MailAttachment> attachments() {
        return attachments;
    }

    Optional<String> originalHtml() {
        return html.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", html));
    }

    private Text read(MimePart part, boolean root) {
        return switch (part) {
            case MimePart.Leaf leaf -> readLeaf(leaf, root);
            case MimePart.Multi multi -> readMulti(multi);
        };
    }

    private Text readMulti(MimePart.Multi multi) {
        if (multi.parts().isEmpty()) {
            String content =
                    decoding.text(multi.before().copy(), multi.description().charset());
            keepOutside(multi.after(), "behind");
            return Text.sentAsPlain(CleanText.lines(content));
        }
        List<Text> texts = new ArrayList<>();
        for (MimePart child : multi.parts()) {
            Text text = read(child, false);
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        keepOutside(multi.before(), "before");
        keepOutside(multi.after(), "behind");
        if (texts.isEmpty()) {
            return Text.NONE;
        }
        return multi.description().is("multipart/alternative") ? bestOf(texts) : joined(texts);
    }

    /** The first plain version, else the last one; of the others what was sent as plain text and is not in it. */
    private static Text bestOf(List<Text> versions) {
        Text best = versions.stream().filter(Text::isPlain).findFirst().orElse(versions.getLast());
        List<Text> taken = new ArrayList<>(List.of(best));
        Set<String> said = new HashSet<>(List.of(best.text.strip(), best.plain.strip(), ""));
        for (Text version : versions) {
            if (said.add(version.plain.strip())) {
                taken.add(Text.sentAsPlain(version.plain));
            }
        }
        return joined(taken);
    }

    private static Text joined(List<Text> texts) {
        return new Text(joinedPieces(texts, Text::text), joinedPieces(texts, Text::plain));
    }

    private static String joinedPieces(List<Text> texts, Function<Text, String> piece) {
        return texts.stream()
                .map(piece)
                .filter(text -> !text.isBlank())
                .map(BodyChoice::trimmed)
                .collect(Collectors.joining("\n\n"));
    }

    private Text readLeaf(MimePart.Leaf leaf, boolean root) {
        PartDescription description = leaf.description();
        byte[] content = description.transferEncoding().decode(leaf.body(), oddities);
        boolean shownInline =
                !description.attachment() && (root || description.fileName().isEmpty());
        if (shownInline && description.is("text/html")) {
            return Text.sentAsHtml(readHtml(content, description));
        }
        boolean readAsText = description.is("text/plain") || (root && isReadable(description));
        if (shownInline && readAsText) {
            return Text.sentAsPlain(readPlain(content, description));
        }
        attach(description, content);
        if (!description.attachment() && (isReadable(description) || description.is("text/html"))) {
            spares.add(new Spare(description, Slice.of(content)));
        }
        return Text.NONE;
    }

    private static boolean isReadable(PartDescription description) {
        String type = description.mediaType();
        return (type.startsWith("text/") && !type.equals("text/html"))
                || (type.startsWith("message/") && !type.equals("message/rfc822"));
    }

    private String readPlain(byte[] content, PartDescription description) {
        String text = CleanText.lines(decoding.text(content, description.charset()));
        return description.flowed() ? FlowedText.joined(text, description.deleteSpaces()) : text;
    }

    private String readHtml(byte[] content, PartDescription description) {
        String charset =
                KnownCharsets.saysNothing(description.charset()) ? metaCharset(content) : description.charset();
        String source = CleanText.lines(decoding.text(content, charset));
        if (source.isBlank()) {
            return "";
        }
        html.add(source);
        htmlLength += source.length();
        if (htmlLength > HtmlText.LONGEST_PARSED) {
            oddities.add("The HTML is very long; its tags were only stripped.");
            return StrippedHtml.of(source);
        }
        return CleanText.lines(HtmlText.of(source));
    }

    private static String metaCharset(byte[] content) {
        String start = new Slice(content, 0, Math.min(content.length, META_WITHIN)).latin1();
        Matcher meta = META_CHARSET.matcher(start);
        return meta.find() ? meta.group(1) : "";
    }

    private void attach(PartDescription description, byte[] content) {
        String canonical = description.fileName().map(AttachmentName::canonical).orElse("");
        String name = canonical.isEmpty() ? unnamed(description, content) : canonical;
        attachments.add(new MailAttachment(name, description.mediaType(), content));
    }

    private String unnamed(PartDescription description, byte[] content) {
        String subject = description.is("message/rfc822") ? subjectOf(content) : "";
        return subject.isEmpty()
                ? AttachmentName.forUnnamed(description.mediaType(), attachments.size() + 1)
                : AttachmentName.canonical(subject + ".eml");
    }

    /** A mail inside the mail is best known by its subject. */
    private String subjectOf(byte[] mail) {
        try {
            Slice start = new Slice(mail, 0, Math.min(mail.length, SUBJECT_WITHIN));
            Headers headers = Headers.of(start, new Oddities());
            return new HeaderText(headers, decoding)
                    .readable("subject")
                    .map(AttachmentName::canonical)
                    .orElse("");
        } catch (MailBounds.Exceeded e) {
            return "";
        }
    }

    /** Before and behind the parts stands, as a rule, a note for old programs; anything longer may be the complaint. */
    private void keepOutside(Slice stretch, String where) {
        if (stretch.isBlank()) {
            return;
        }
        String text = CleanText.lines(decoding.text(stretch.copy(), "")).strip();
        if (text.length() <= LONGEST_NOTE && NOTE.matcher(text).find()) {
            return;
        }
        oddities.add("Text stands outside the parts of the mail; it is kept as an attachment.");
        attachments.add(new MailAttachment("text-" + where + "-the-parts.txt", "text/plain", stretch.copy()));
        outside.add(text);
    }

    private static String trimmed(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '\n') {
            from++;
        }
        return text.substring(from).stripTrailing();
    }
}

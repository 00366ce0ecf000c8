package dev.redress.app.letter.template;

import dev.redress.app.letter.template.Placeholder.Origin;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The wording of one kind of letter in one language, with places for values. Immutable. */
public final class Template {

    private static final int LONGEST = 20_000;
    private static final List<String> HEADER = List.of("subject:", "closing:");

    private final Paper paper;
    private final String text;
    private final String hash;
    private final List<Token> subject;
    private final List<Token> closing;
    private final List<Token> body;
    private final Set<Placeholder> placeholders;
    private final Set<Placeholder> placed;

    private Template(
            Paper paper,
            String text,
            String hash,
            List<Token> subject,
            List<Token> closing,
            List<Token> body,
            Set<Placeholder> placeholders,
            Set<Placeholder> placed) {
        this.paper = paper;
        this.text = text;
        this.hash = hash;
        this.subject = List.copyOf(subject);
        this.closing = List.copyOf(closing);
        this.body = List.copyOf(body);
        this.placeholders = placeholders;
        this.placed = placed;
    }

    /**
     * Reads a template.
     *
     * @param paper the kind of letter that it is for; in an acknowledgement nothing may stand that somebody typed
     * @throws TemplateInvalid when anything is wrong; it names all of it
     */
    public static Template parse(String text, Paper paper) {
        if (text.length() > LONGEST) {
            throw new TemplateInvalid(
                    List.of(new TemplateFault(1, 1, "a template has at most " + LONGEST + " characters")));
        }
        List<TemplateFault> faults = new ArrayList<>();
        List<String> lines = List.of(text.split("\n", -1));
        List<List<Token>> header = new ArrayList<>();
        for (int i = 0; i < HEADER.size(); i++) {
            header.add(headerLine(HEADER.get(i), i < lines.size() ? lines.get(i) : "", i + 1, faults));
        }
        List<Token> body = new ArrayList<>();
        for (int i = HEADER.size(); i < lines.size(); i++) {
            String line = lines.get(i);
            body.addAll(Scanner.scan(line, i + 1, 0, true, faults));
            body.add(new Token.EndOfLine(line.isBlank(), i + 1, line.length() + 1));
        }
        Set<Placeholder> placed = EnumSet.noneOf(Placeholder.class);
        header.forEach(tokens -> placed.addAll(Nesting.check(tokens, faults)));
        placed.addAll(Nesting.check(body, faults));
        if (body.stream().allMatch(token -> token instanceof Token.EndOfLine)) {
            faults.add(new TemplateFault(HEADER.size() + 1, 1, "the letter itself is missing"));
        }

        List<Token> all = new ArrayList<>(body);
        header.forEach(all::addAll);
        Set<Placeholder> placeholders = names(all, paper, faults);
        if (!faults.isEmpty()) {
            faults.sort((one, other) -> one.line() == other.line()
                    ? Integer.compare(one.column(), other.column())
                    : Integer.compare(one.line(), other.line()));
            throw new TemplateInvalid(faults);
        }
        return new Template(paper, text, sha256(text), header.getFirst(), header.getLast(), body, placeholders, placed);
    }

    /** The kind of letter that it is for. */
    public Paper paper() {
        return paper;
    }

    /** SHA-256 of its text in UTF-8, in hexadecimal: names this very wording in every letter made of it. */
    public String hash() {
        return hash;
    }

    /** Its text, as it was read. */
    public String text() {
        return text;
    }

    /** Everything that it can print or asks for. */
    public Set<Placeholder> placeholders() {
        return placeholders;
    }

    /** What it prints whenever there is a value for it, whatever else is given. */
    public Set<Placeholder> placed() {
        return placed;
    }

    /**
     * The letter with these values. Values without a place are left out.
     *
     * @throws ValuesMissing when something that must be printed has no value; it names all of it
     * @throws IllegalArgumentException when a text is given for a list, or the reverse
     */
    public Filled fill(Map<Placeholder, Value> values) {
        values.forEach((name, value) -> {
            boolean list = value instanceof Value.Texts;
            if (list != (name.shape() == Placeholder.Shape.LIST)) {
                throw new IllegalArgumentException(
                        "'" + name.word() + "' takes " + (list ? "one text, not a list" : "a list, not one text"));
            }
        });
        Set<Placeholder> missing = Filling.none();
        String filledSubject = Filling.line(subject, values, missing);
        String filledClosing = Filling.line(closing, values, missing);
        List<Piece> pieces = Filling.pieces(body, values, missing);
        if (!missing.isEmpty()) {
            throw new ValuesMissing(missing);
        }
        return new Filled(filledSubject, filledClosing, pieces);
    }

    private static List<Token> headerLine(String key, String line, int number, List<TemplateFault> faults) {
        if (!line.startsWith(key) || line.substring(key.length()).isBlank()) {
            faults.add(new TemplateFault(number, 1, "line " + number + " of a template is '" + key + " …'"));
            return List.of();
        }
        return Scanner.scan(line, number, key.length(), false, faults);
    }

    private static Set<Placeholder> names(List<Token> tokens, Paper paper, List<TemplateFault> faults) {
        Set<Placeholder> names = EnumSet.noneOf(Placeholder.class);
        for (Token token : tokens) {
            Placeholder name = switch (token) {
                case Token.Put put -> put.name();
                case Token.Open open -> open.name();
                default -> null;
            };
            if (name == null) {
                continue;
            }
            names.add(name);
            // Whoever writes a stranger's address into a form must not be able to send that stranger a text.
            if (paper == Paper.ACKNOWLEDGEMENT && name.origin() != Origin.HOUSE) {
                faults.add(new TemplateFault(
                        token.line(),
                        token.column(),
                        "an acknowledgement prints nothing that somebody typed, and '" + name.word()
                                + "' is such a text"));
            }
        }
        return Collections.unmodifiableSet(names);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package dev.redress.app.letter.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A {@link Paper} as plain text, {@value #COLUMNS} characters wide, for bodies of mails and for comparing. Equal papers
 * give equal texts. Lines end in {@code \n}, and none in a blank.
 */
public final class PaperText {

    private static final int COLUMNS = 72;
    private static final String RULE = "-".repeat(COLUMNS);
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();

    private PaperText() {}

    public static String of(Paper paper) {
        PaperText text = new PaperText();
        text.write(paper);
        return String.join("\n", text.lines) + "\n";
    }

    private void write(Paper paper) {
        Letterhead head = paper.letterhead();
        wrap("", "", head.institution());
        head.contact().forEach(line -> wrap("", "", line));
        part(head.addressee());
        part(List.of(head.dated()));
        part(List.of(paper.title()));
        paper.body().forEach(this::block);
        paper.signatory().ifPresent(signatory -> {
            part(List.of(signatory.closing()));
            part(List.of(signatory.name(), signatory.office()));
        });
        gap();
        lines.add(RULE);
        paper.imprint().lines().forEach(line -> wrap("", "", line));
        paper.imprint().verification().ifPresent(verification -> {
            wrap("", "", verification.caption());
            // An address is never wrapped: it would no longer be one.
            lines.add(verification.url());
        });
    }

    private void block(Block block) {
        gap();
        switch (block) {
            case Block.Heading heading -> wrap("", "", heading.text());
            case Block.Paragraph paragraph -> paragraph(paragraph.text());
            case Block.Facts facts -> facts.facts().forEach(fact -> labelled("", fact.label(), fact.value()));
            case Block.Items items -> items.items().forEach(item -> wrap("- ", INDENT, item));
            case Block.Blank blank -> blank(blank);
            case Block.Grid grid -> grid(grid);
        }
    }

    private void paragraph(String text) {
        for (String line : CleanText.lines(text).strip().split("\n", -1)) {
            wrap("", "", line);
        }
    }

    private void blank(Block.Blank blank) {
        wrap("", "", CleanText.line(blank.label()) + ":");
        IntStream.range(0, blank.lines()).forEach(_ -> lines.add("_".repeat(COLUMNS)));
    }

    /** One paragraph a row, one line a cell: columns do not survive the fonts of mail programs. */
    private void grid(Block.Grid grid) {
        for (List<String> row : grid.rows()) {
            for (int column = 0; column < row.size(); column++) {
                labelled(column == 0 ? "- " : INDENT, grid.head().get(column), row.get(column));
            }
        }
    }

    private void labelled(String first, String label, String value) {
        wrap(first, INDENT + (first.isEmpty() ? "" : INDENT), CleanText.line(label) + ": " + CleanText.line(value));
    }

    private void part(List<String> texts) {
        gap();
        texts.forEach(text -> wrap("", "", text));
    }

    private void gap() {
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add("");
        }
    }

    /**
     * @param first before the first line
     * @param further before each line after it
     */
    private void wrap(String first, String further, String text) {
        StringBuilder line = new StringBuilder(first);
        int empty = first.length();
        for (String word : CleanText.line(text).split(" +")) {
            String rest = word;
            while (!rest.isEmpty()) {
                int room = COLUMNS - length(line) - (line.length() > empty ? 1 : 0);
                if (length(rest) > room && line.length() > empty) {
                    end(line, further);
                    empty = further.length();
                } else {
                    int cut = rest.offsetByCodePoints(0, Math.min(room, length(rest)));
                    line.append(line.length() > empty ? " " : "").append(rest, 0, cut);
                    rest = rest.substring(cut);
                }
            }
        }
        end(line, "");
    }

    private void end(StringBuilder line, String next) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(next);
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}

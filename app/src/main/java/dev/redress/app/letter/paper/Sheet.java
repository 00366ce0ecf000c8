package dev.redress.app.letter.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Text;

/** A {@link Paper} as a tree of elements for the renderer. Every text of the paper becomes a text node of it. */
final class Sheet {

    /** The one address that the tree names; {@link Press} knows its bytes and those of no other. */
    static final String CODE = "paper:code";

    /** PDF/UA wants a title, also where the caller gave none. */
    private static final String UNTITLED = "–";

    /**
     * The renderer would measure what is left of a word anew for each line, so that the time grew with the square of its
     * length: ten thousand letters took minutes.
     */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{80,}");

    private static final Pattern PIECE = Pattern.compile("\\S{24}(?=\\S)");

    /** A zero-width space: the renderer breaks there and prints nothing. Those of the text itself were taken out. */
    private static final String MAY_BREAK = "\u200B";

    /** Lines of a field above which it may go on over a page, rather than leave a hole on the one before. */
    private static final int LONG_BLANK = 4;

    /** Characters of a line of the imprint, which is set anew on every page. */
    private static final int IMPRINT = 240;

    /** Characters of the head of a grid that is set anew on every page of it. */
    private static final int REPEATED_HEAD = 600;

    private final Document tree;
    private final IntPredicate printable;

    private Sheet(Document tree, IntPredicate printable) {
        this.tree = tree;
        this.printable = printable;
    }

    /**
     * @param style of the whole sheet, as CSS
     * @param printable whether the fonts have a code point
     */
    static Document of(Paper paper, String style, IntPredicate printable) {
        try {
            Document tree = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            new Sheet(tree, printable).lay(paper, style);
            return tree;
        } catch (ParserConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void lay(Paper paper, String style) {
        Element html = tree.createElement("html");
        html.setAttribute("lang", paper.language());
        tree.appendChild(html);
        head(html, paper, style);
        Element body = child(html, "body");
        // Before all else, or the first page would have no foot.
        imprint(body, paper.imprint());
        letterhead(body, paper.letterhead());
        if (!clean(paper.title()).isEmpty()) {
            text(body, "h1", "title", paper.title());
        }
        List<Section> sections = Section.of(paper.body(), paper.signatory().isPresent());
        Element place = body;
        for (Section section : sections) {
            place = section.together() ? box(body, "together") : body;
            for (Block block : section.blocks()) {
                block(place, block);
            }
        }
        if (paper.signatory().isPresent()) {
            signatory(place, paper.signatory().get());
        }
        if (paper.imprint().verification().isPresent()) {
            verification(place, paper.imprint().verification().get());
        }
    }

    private void head(Element html, Paper paper, String style) {
        Element head = child(html, "head");
        String title = title(paper);
        child(head, "title").setTextContent(title);
        Element subject = child(head, "meta");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", title);
        child(head, "style").setTextContent(style);
    }

    private String title(Paper paper) {
        return List.of(paper.title(), paper.letterhead().institution(), UNTITLED).stream()
                .map(this::clean)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(UNTITLED);
    }

    private void imprint(Element body, Imprint imprint) {
        Element foot = box(body, "imprint");
        imprint.lines().forEach(line -> text(foot, "div", "line", cut(line)));
    }

    private void letterhead(Element body, Letterhead letterhead) {
        // Without an addressee there is no window to leave room for.
        Element head = box(body, letterhead.addressee().isEmpty() ? "letterhead bare" : "letterhead");
        text(head, "div", "institution", letterhead.institution());
        Element contact = box(head, "contact");
        letterhead.contact().forEach(line -> text(contact, "div", "line", line));
        if (!letterhead.addressee().isEmpty()) {
            Element window = box(body, "addressee");
            letterhead.addressee().forEach(line -> text(window, "div", "line", line));
        }
        if (!letterhead.dated().isBlank()) {
            text(body, "div", "dated", letterhead.dated());
        }
    }

    private void block(Element body, Block block) {
        switch (block) {
            case Block.Heading heading -> text(body, "h2", "heading", heading.text());
            case Block.Paragraph paragraph -> paragraph(body, paragraph.text());
            case Block.Facts facts -> facts(body, facts.facts());
            case Block.Items items -> items(body, items.items());
            case Block.Blank blank -> blank(body, blank);
            case Block.Grid grid -> grid(body, grid);
        }
    }

    private void paragraph(Element body, String text) {
        Element paragraph = child(body, "p");
        boolean further = false;
        for (String line : CleanText.lines(text, printable).strip().split("\n", -1)) {
            if (further) {
                child(paragraph, "br");
            }
            words(paragraph, line.strip());
            further = true;
        }
    }

    private void facts(Element body, List<Block.Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Element table = table(body, "facts");
        Element rows = child(table, "tbody");
        for (Block.Fact fact : facts) {
            Element row = child(rows, "tr");
            text(row, "th", "label", fact.label()).setAttribute("scope", "row");
            text(row, "td", "value", fact.value());
        }
    }

    private void items(Element body, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        Element list = child(body, "ul");
        items.forEach(item -> text(list, "li", "item", item));
    }

    private void blank(Element body, Block.Blank blank) {
        Element field = box(body, blank.lines() > LONG_BLANK ? "blank long" : "blank");
        text(field, "div", "label", blank.label());
        for (int line = 0; line < blank.lines(); line++) {
            box(field, "rule");
        }
    }

    private void grid(Element body, Block.Grid grid) {
        // A head that fills a page by itself cannot be repeated on each.
        boolean repeated = grid.head().stream().mapToInt(String::length).sum() <= REPEATED_HEAD;
        Element table = table(body, repeated ? "grid repeated" : "grid");
        Element head = child(child(table, "thead"), "tr");
        for (int column = 0; column < grid.head().size(); column++) {
            Element cell = text(head, "th", "head", grid.head().get(column));
            cell.setAttribute("scope", "col");
            cell.setAttribute("style", "width: " + ColumnWidths.percent(grid, column) + "%");
        }
        Element rows = child(table, "tbody");
        for (List<String> cells : grid.rows()) {
            Element row = child(rows, "tr");
            cells.forEach(cell -> text(row, "td", "cell", cell));
        }
    }

    private void signatory(Element body, Signatory signatory) {
        Element signature = box(body, "signatory");
        text(signature, "div", "closing", signatory.closing());
        text(signature, "div", "name", signatory.name());
        text(signature, "div", "office", signatory.office());
    }

    private void verification(Element body, Verification verification) {
        Element place = box(body, "verification");
        Element code = child(place, "img");
        code.setAttribute("src", CODE);
        code.setAttribute(
                "alt",
                Optional.of(clean(verification.caption()))
                        .filter(caption -> !caption.isEmpty())
                        .map(caption -> caption + " " + verification.url())
                        .orElse(verification.url()));
        Element beside = box(place, "beside");
        text(beside, "div", "caption", verification.caption());
        Element url = box(beside, "url");
        // Whole, so that it can be copied from the page.
        url.appendChild(tree.createTextNode(verification.url()));
    }

    private Element table(Element parent, String kind) {
        Element table = child(parent, "table");
        table.setAttribute("class", kind);
        return table;
    }

    private Element box(Element parent, String kind) {
        Element box = child(parent, "div");
        box.setAttribute("class", kind);
        return box;
    }

    private Element text(Element parent, String name, String kind, String text) {
        Element element = child(parent, name);
        element.setAttribute("class", kind);
        if (name.equals("td") && kind.equals("cell")) {
            // A narrow column must be able to break whatever stands in it.
            element.appendChild(node(clean(text)));
        } else {
            words(element, clean(text));
        }
        return element;
    }

    private Element child(Element parent, String name) {
        Element child = tree.createElement(name);
        parent.appendChild(child);
        return child;
    }

    private static String cut(String line) {
        return line.length() <= IMPRINT ? line : line.substring(0, IMPRINT) + "…";
    }

    private String clean(String text) {
        return CleanText.line(text, printable);
    }

    private void words(Element parent, String text) {
        for (Stretch stretch : Stretch.of(text)) {
            if (stretch.whole()) {
                Element whole = child(parent, "span");
                whole.setAttribute("class", "whole");
                whole.appendChild(tree.createTextNode(stretch.text()));
            } else {
                parent.appendChild(node(stretch.text()));
            }
        }
    }

    /** The same text with places at which a very long word may go on in the next line. */
    private Text node(String text) {
        return tree.createTextNode(LONG_WORD
                .matcher(text)
                .replaceAll(word ->
                        Matcher.quoteReplacement(PIECE.matcher(word.group()).replaceAll("$0" + MAY_BREAK))));
    }
}

package dev.redress.app.channel.mail;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as a person would read it aloud: paragraphs, lists and quotations as lines, links with their address, pictures
 * with their description, no scripts and no styles. What the sender hid by style is read as well.
 */
final class HtmlText implements NodeVisitor {

    /** HTML of one mail in characters, inclusive; beyond it no tree is built, so that the time stays in proportion. */
    static final int LONGEST_PARSED = 1_000_000;

    private static final Set<String> UNREAD = Set.of("script", "style", "head", "title", "template");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "dl");
    private static final Set<String> LINES = Set.of(
            "div",
            "tr",
            "li",
            "dt",
            "dd",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "center",
            "form",
            "fieldset",
            "caption",
            "figure",
            "main",
            "nav",
            "aside",
            "option");
    private static final int MOST_QUOTE_MARKS = 5;

    private final LineWriter out = new LineWriter();
    private int unread;
    private int preformatted;

    private HtmlText() {}

    static String of(String html) {
        HtmlText visitor = new HtmlText();
        Parser.htmlParser().parseInput(html, "").traverse(visitor);
        return visitor.out.text();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (unread == 0) {
                out.write(text.getWholeText(), preformatted > 0);
            }
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        String tag = element.normalName();
        unread += UNREAD.contains(tag) ? 1 : 0;
        if (unread > 0) {
            return;
        }
        breakAround(tag);
        switch (tag) {
            case "br" -> out.newLine();
            case "hr" -> {
                out.lineBreak();
                out.write("---", false);
                out.lineBreak();
            }
            case "li" -> out.write("- ", true);
            case "td", "th" -> out.cell();
            case "pre" -> preformatted++;
            case "blockquote" -> out.quote(1, MOST_QUOTE_MARKS);
            case "img" -> {
                String described = element.attr("alt").strip();
                out.write(described.isEmpty() ? "" : "[" + described + "]", false);
            }
            default -> {}
        }
    }

    private void close(Element element) {
        String tag = element.normalName();
        if (unread == 0) {
            switch (tag) {
                case "a" -> writeAddress(element);
                case "pre" -> preformatted--;
                case "blockquote" -> out.quote(-1, MOST_QUOTE_MARKS);
                default -> {}
            }
            breakAround(tag);
        }
        unread -= UNREAD.contains(tag) ? 1 : 0;
    }

    private void breakAround(String tag) {
        if (PARAGRAPHS.contains(tag)) {
            out.paragraph();
        } else if (LINES.contains(tag)) {
            out.lineBreak();
        }
    }

    /** Behind the text of the link, unless the text is the address already. */
    private void writeAddress(Element link) {
        String address = link.attr("href").strip();
        String lower = address.toLowerCase(Locale.ROOT);
        boolean leadsSomewhere = lower.startsWith("http:")
                || lower.startsWith("https:")
                || lower.startsWith("mailto:")
                || lower.startsWith("tel:")
                || lower.startsWith("ftp:");
        String plain = address.replaceFirst("(?i)^(mailto:|tel:|https?://)", "").replaceFirst("/$", "");
        if (leadsSomewhere && !plain.isEmpty() && !out.lineEndsWith(plain) && !out.lineEndsWith(plain + "/")) {
            out.write(" <" + address + ">", false);
        }
    }
}

package dev.redress.app.letter.template;

import dev.redress.app.letter.template.Token.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts one line of a template into tokens. */
final class Scanner {

    private static final int LONGEST_QUOTE = 40;

    private final String line;
    private final int number;
    private final boolean marks;
    private final List<TemplateFault> faults;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int wordsFrom;
    private int at;
    /** Whether only conditions have stood on the line so far. */
    private boolean start = true;

    private boolean fact;

    private Scanner(String line, int number, int from, boolean marks, List<TemplateFault> faults) {
        this.line = line;
        this.number = number;
        this.at = from;
        this.marks = marks;
        this.faults = faults;
    }

    /**
     * The tokens of a line, without its end.
     *
     * @param number from 1
     * @param from where in the line to begin, from 0
     * @param marks whether the line may be a heading, an item or a fact
     * @param faults receives what is wrong
     */
    static List<Token> scan(String line, int number, int from, boolean marks, List<TemplateFault> faults) {
        Scanner scanner = new Scanner(line, number, from, marks, faults);
        scanner.scan();
        return scanner.tokens;
    }

    private void scan() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (start && c == ' ') {
                at++;
            } else if (c == '{' && !line.startsWith("{{", at)) {
                braces();
            } else if (start && marks && mark().isPresent()) {
                start = false;
            } else {
                start = false;
                plain(c);
            }
        }
        endWords();
    }

    private Optional<Block> mark() {
        for (Block block : Block.values()) {
            if (line.startsWith(block.mark(), at)) {
                tokens.add(new Token.Mark(block, number, at + 1));
                at += block.mark().length();
                fact = block == Block.FACT;
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    private void plain(char c) {
        if (fact && c == '|') {
            endWords();
            tokens.add(new Token.Bar(number, at + 1));
            at++;
            return;
        }
        if (words.isEmpty()) {
            wordsFrom = at;
        }
        if (line.startsWith("{{", at) || line.startsWith("}}", at)) {
            at++;
        } else if (c == '}') {
            fault(at, "a closing brace that opened nowhere; a brace to be printed is written }}");
        } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
            fault(
                    at,
                    "the invisible character U+"
                            + Integer.toHexString(0x10000 | c).substring(1) + " does not belong into a template");
        }
        words.append(c);
        at++;
    }

    private void braces() {
        endWords();
        int end = line.indexOf('}', at);
        if (end < 0) {
            fault(at, "the brace is not closed on its line; a brace to be printed is written {{");
            at = line.length();
            return;
        }
        String written = line.substring(at + 1, end);
        char sign = written.isEmpty() ? ' ' : written.charAt(0);
        boolean condition = sign == '?' || sign == '!' || sign == '/';
        String word = condition ? written.substring(1) : written;
        Optional<Placeholder> name = Placeholder.find(word);
        if (name.isPresent()) {
            tokens.add(token(sign, name.get()));
        } else {
            fault(
                    at,
                    "there is no placeholder '" + shortened(word) + "'; the nearest is '"
                            + Placeholder.nearest(shortened(word)).word() + "'");
        }
        start &= condition;
        at = end + 1;
    }

    private Token token(char sign, Placeholder name) {
        return switch (sign) {
            case '?' -> new Token.Open(name, true, number, at + 1);
            case '!' -> new Token.Open(name, false, number, at + 1);
            case '/' -> new Token.Close(name, number, at + 1);
            default -> new Token.Put(name, number, at + 1);
        };
    }

    private void endWords() {
        if (!words.isEmpty()) {
            tokens.add(new Token.Words(words.toString(), number, wordsFrom + 1));
            words.setLength(0);
        }
    }

    private void fault(int column, String message) {
        faults.add(new TemplateFault(number, column + 1, message));
    }

    private static String shortened(String word) {
        return word.length() > LONGEST_QUOTE ? word.substring(0, LONGEST_QUOTE) : word;
    }
}

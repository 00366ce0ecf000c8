package dev.redress.app.letter.template;

/** What a template is cut into. Only here is its text ever read. */
sealed interface Token {

    int line();

    int column();

    /** Text as it is printed. */
    record Words(String text, int line, int column) implements Token {}

    /** A value goes here. */
    record Put(Placeholder name, int line, int column) implements Token {}

    /**
     * What follows is printed on a condition.
     *
     * @param given whether the value must be there, or must be absent
     */
    record Open(Placeholder name, boolean given, int line, int column) implements Token {
        String written() {
            return "{" + (given ? "?" : "!") + name.word() + "}";
        }
    }

    record Close(Placeholder name, int line, int column) implements Token {}

    /** The line is a heading, an item or a fact. */
    record Mark(Block block, int line, int column) implements Token {}

    /** Stands between the label and the value of a fact. */
    record Bar(int line, int column) implements Token {}

    /**
     * A line ends.
     *
     * @param blank whether nothing stood on it, so that a paragraph ends too
     */
    record EndOfLine(boolean blank, int line, int column) implements Token {}

    enum Block {
        HEADING("# "),
        ITEM("- "),
        FACT("|");

        private final String mark;

        Block(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }
}

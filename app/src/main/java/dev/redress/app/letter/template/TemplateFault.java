package dev.redress.app.letter.template;

/**
 * What is wrong in a template.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param message in words that tell what to write instead
 */
public record TemplateFault(int line, int column, String message) {

    @Override
    public String toString() {
        return line + ":" + column + ": " + message;
    }
}

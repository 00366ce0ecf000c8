package dev.redress.core.rulebook;

/**
 * Where a value comes from.
 *
 * @param instrument code of the {@link Instrument}
 * @param shortName how people name the instrument: "POJK 22/2023"
 * @param article article, section or item within it; may be empty when the source has no numbering
 * @param note what the source leaves open and how it was answered; may be empty
 */
public record Citation(String instrument, String shortName, String article, String note) {

    /** As printed beside a date or a refusal: {@code POJK 22/2023 Art 75(1)}. */
    public String inWords() {
        return article.isEmpty() ? shortName : shortName + " " + article;
    }
}

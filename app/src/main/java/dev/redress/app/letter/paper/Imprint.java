package dev.redress.app.letter.paper;

import java.util.List;
import java.util.Optional;

/**
 * What proves a paper and stands small at its foot.
 *
 * @param lines on every page, beside the number of the page: register number, head of the ledger
 * @param verification where anybody can check it, as a picture on the last page
 */
public record Imprint(List<String> lines, Optional<Verification> verification) {

    public Imprint {
        lines = List.copyOf(lines);
    }
}

package dev.redress.app.letter.template;

import java.util.List;

/**
 * A template with its values: all that a letter says, without letterhead, date, address, signature and footer.
 *
 * @param subject one line, without control characters: it also becomes the subject of a mail
 * @param closing one line
 */
public record Filled(String subject, String closing, List<Piece> pieces) {

    public Filled {
        pieces = List.copyOf(pieces);
    }
}

package dev.redress.app.letter;

import java.util.List;

/**
 * A mail about to leave.
 *
 * @param to one address, which {@code PartyData.isMailAddress} takes
 * @param house name of the institution, shown beside the sender's address
 * @param subject one line
 * @param text body, plain text
 * @param code of the letter; part of the message's identifier, by which a bounce is recognised
 */
record Envelope(String to, String house, String subject, String text, String code, List<Enclosed> enclosed) {

    /** A document in it. */
    record Enclosed(String name, String mediaType, byte[] content) {}

    Envelope {
        enclosed = List.copyOf(enclosed);
    }
}

package dev.redress.app.letter.paper;

import java.util.List;

/**
 * The head of the first page.
 *
 * @param institution who writes
 * @param contact address, telephone and the like, in the order of printing
 * @param dated place and day as they are to be printed, such as "Jakarta, 3 November 2026"
 * @param addressee name and address line by line, printed where an envelope has its window; empty if it goes to nobody
 */
public record Letterhead(String institution, List<String> contact, String dated, List<String> addressee) {

    public Letterhead {
        contact = List.copyOf(contact);
        addressee = List.copyOf(addressee);
    }
}

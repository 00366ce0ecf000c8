package dev.redress.core.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way in which submissions reach the institution.
 *
 * @param form whether what comes this way is oral or written
 * @param receivedBy roles that receive here; empty when the channel takes in by itself
 * @param contacts numbers and addresses, as given and normalised
 * @param alwaysOpen intake at any time, also on rest days (DBS-6); the working-day clock still follows the calendar
 * @param active only an active channel starts a case (KP-11)
 * @param identity when the complainant's identity must be complete
 */
public record Channel(
        String code,
        Titles titles,
        Form form,
        Set<String> receivedBy,
        List<Contact> contacts,
        boolean alwaysOpen,
        boolean active,
        IdentityAsked identity)
        implements Catalogue.Entry {

    /** When a channel can insist on the identity fields. */
    public enum IdentityAsked {
        /** A person or a form is there to ask: what is missing is refused with the field's name. */
        AT_INTAKE,
        /** A letter or a mail lies there as it is: it is registered, and what is missing is asked for afterwards. */
        AFTERWARDS
    }

    /**
     * A number or address.
     *
     * @param asGiven as the institution writes it
     * @param normalised E.164 for telephone numbers that have such a form; empty for short codes and addresses
     * @param note such as "from abroad"; may be empty
     */
    public record Contact(String asGiven, Optional<String> normalised, String note) {}

    public Channel {
        receivedBy = Set.copyOf(receivedBy);
        contacts = List.copyOf(contacts);
    }
}

package dev.redress.app.party;

import java.util.Optional;

/**
 * A mail to somebody of a case on its way. It says the number and the code in words of ours; nothing that anybody typed
 * is in it.
 *
 * @param to address
 * @param number printed register number
 * @param code absent where the mail tells that staff handed out a new secret
 * @param language of the mail
 */
record PartyMail(String to, String number, Optional<String> code, String language) {

    static PartyMail code(String to, String number, String code, String language) {
        return new PartyMail(to, number, Optional.of(code), language);
    }

    static PartyMail secretHandedOut(String to, String number, String language) {
        return new PartyMail(to, number, Optional.empty(), language);
    }
}

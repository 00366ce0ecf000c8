package dev.redress.app.letter.paper;

import java.util.regex.Pattern;

/**
 * The public address at which a paper can be checked.
 *
 * @param url starts with http or https, printable ASCII without blanks, at most 500 characters, so that the picture of it
 *     is read by any telephone
 * @param caption says beside the picture what it is for; it is also what a screen reader says
 */
public record Verification(String url, String caption) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e]{1,490}");

    /** @throws IllegalArgumentException if the address is not of this form */
    public Verification {
        if (!ADDRESS.matcher(url).matches()) {
            throw new IllegalArgumentException("Not an address that can be printed as a picture");
        }
    }
}

package dev.redress.app.access.signin;

import java.util.regex.Pattern;

/** Where somebody goes on after the door: a path of this site, or else the workbench. */
final class ReturnPath {

    static final String HOME = "/workbench";

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+/?(\\?[A-Za-z0-9._~=&%+-]*)?");
    private static final int LONGEST = 500;

    private ReturnPath() {}

    /** @param wished as it came with a request */
    static String of(String wished) {
        boolean good = wished.length() <= LONGEST
                && PATH.matcher(wished).matches()
                && !wished.contains("..")
                && !wished.startsWith("/sign-in")
                && !wished.startsWith("/step-up");
        return good ? wished : HOME;
    }
}

package dev.redress.app.lawbook;

import java.util.List;

/** No institution has this code. */
public final class NoSuchInstitution extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchInstitution(String code, List<String> known) {
        super("There is no institution '" + code + "'; there are " + String.join(", ", known));
    }
}

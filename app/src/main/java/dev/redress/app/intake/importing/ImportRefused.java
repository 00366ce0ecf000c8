package dev.redress.app.intake.importing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** A whole file cannot be imported. Nothing of it was taken in; the message says what helps. */
public final class ImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportRefused(String message) {
        super(message);
    }

    /** Why a file cannot be read, for people. */
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _, FileNotFoundException _ -> "there is no such file.";
            case AccessDeniedException _ -> "this user may not read it.";
            default -> e.getClass().getSimpleName() + ": " + said(e.getMessage());
        };
    }

    private static String said(@Nullable String message) {
        return message == null ? "no reason given" : message;
    }
}

package dev.redress.app.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address that is not for people of the institution in a role. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Audience value();

    /** Who may come. */
    enum Audience {
        /** Everybody; nothing about a case is told. */
        EVERYBODY,
        /** Whoever opened a case with its number and a secret; the page itself looks which. */
        COMPLAINANT,
        /** Whoever signed in, for what concerns him or her alone. */
        SIGNED_IN,
        /** Whoever makes people and gives roles. */
        ADMINISTRATOR
    }
}

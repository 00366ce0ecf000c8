package dev.redress.app.access;

import dev.redress.core.rulebook.Role.Power;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address for people of the institution. Where the address names a case, they must see the case, and one of the
 * powers must reach it; else they must hold one of the powers. Without powers, any role suffices that has to do with cases; to
 * administer has not.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** Any one of these suffices. */
    Power[] value() default {};

    /** Whether the address serves cases that the person does not see; the act behind it then asks the policy itself. */
    boolean unseen() default false;
}

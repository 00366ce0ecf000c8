/**
 * The door for staff: password and second factor, one-time links, passkeys, the house's own provider of sign-in, and the
 * sessions behind it. Start with {@code SignIn}, which judges, and {@code StaffSessions}, which lets in.
 */
@NullMarked
package dev.redress.app.access.signin;

import org.jspecify.annotations.NullMarked;

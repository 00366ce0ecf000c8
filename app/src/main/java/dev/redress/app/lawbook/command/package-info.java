/** The lawbook on the command line: {@code clock} and {@code rules}. Nothing here starts Spring or needs a database. */
@NullMarked
@NamedInterface("command")
package dev.redress.app.lawbook.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

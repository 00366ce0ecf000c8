/**
 * What the program stands on: command line, start and stop, database, configuration. Nothing about complaints.
 *
 * <p>In reading order: {@link dev.redress.app.platform.RedressCommand} is the command line,
 * {@code UpCommand} starts the server, {@link dev.redress.app.platform.RedressDatabase} is the way to the data for the
 * server and for commands.
 */
@NullMarked
package dev.redress.app.platform;

import org.jspecify.annotations.NullMarked;

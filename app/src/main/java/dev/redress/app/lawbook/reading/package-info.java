/**
 * From files to rules: reads every kind of file below {@code rulebooks/}, joins what refers to one another, and checks
 * the format. Start at {@link dev.redress.app.lawbook.reading.RulebooksReader}.
 */
@NullMarked
package dev.redress.app.lawbook.reading;

import org.jspecify.annotations.NullMarked;

/** The JSON Schemas in {@code rulebooks/schema/}, which editors use too. Only {@code rules check} reads them. */
@NullMarked
package dev.redress.app.lawbook.schema;

import org.jspecify.annotations.NullMarked;

/**
 * Values as PostgreSQL writes them in text: JSON, intervals, arrays. Text flows in; out flows the
 * one text that stands for the value, the same on every machine, or a {@link
 * dev.lastresort.database.value.BadText}. It knows no database.
 */
@NullMarked
package dev.lastresort.database.value;

import org.jspecify.annotations.NullMarked;

/**
 * From a scenario file to the model. Bytes and overrides flow in; a {@link
 * dev.lastresort.model.scenario.Scenario} and the places of its parts flow out, or every problem of
 * the file at once, each with its line and column.
 *
 * <p>The way: bytes are decoded, parsed into a tree that remembers places, overridden, held against
 * the bundled schema, mapped to a draft, and the draft is checked for sense. Only reading the bytes
 * and parsing them can end the way early; from there on every stage tolerates what an earlier one
 * has already reported. Nothing here runs SQL.
 */
@NullMarked
package dev.lastresort.scenario;

import org.jspecify.annotations.NullMarked;

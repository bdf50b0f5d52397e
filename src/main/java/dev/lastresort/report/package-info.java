/**
 * Says what a comparison found to whoever reads files and terminals. A finished
 * {@link dev.lastresort.model.outcome.Comparison} flows in; text or bytes flow out, the same on
 * every machine. Pure: where they go, and whether a terminal shows colours, is the caller's
 * business.
 */
@NullMarked
package dev.lastresort.report;

import org.jspecify.annotations.NullMarked;

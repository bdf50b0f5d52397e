/**
 * The attempt's file: read and checked into decisions, and written from them.
 */
@NullMarked
package dev.lastresort.scenario.attempt;

import org.jspecify.annotations.NullMarked;

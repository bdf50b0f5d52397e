/**
 * The SQL that a scenario may run: admitted once, then looked up. A scenario comes in, programs
 * that may run go out, or the reason why they may not.
 */
@NullMarked
package dev.lastresort.replay.program;

import org.jspecify.annotations.NullMarked;

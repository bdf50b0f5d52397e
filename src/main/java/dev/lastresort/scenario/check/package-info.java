/**
 * What a schema cannot say: rules on a scenario as a whole. A scenario comes in, findings go out.
 */
@NullMarked
package dev.lastresort.scenario.check;

import org.jspecify.annotations.NullMarked;

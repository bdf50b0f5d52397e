/**
 * Every recovery from the same instant: the trunk and the counterfactual are simulated once, the
 * strategies fork from the trunk at the decision, and each branch is simulated to the horizon. A
 * scenario flows in, a {@code Replayed} flows out.
 */
@NullMarked
package dev.lastresort.recovery;

import org.jspecify.annotations.NullMarked;

/**
 * How much is asked of an actor over the hours of a day and the days of a week. A curve as it was
 * declared flows in; how many requests are expected until an instant, and the instant of the
 * expected n-th, flow out. Knows no chance and no seed.
 */
@NullMarked
package dev.lastresort.model.scenario.traffic;

import org.jspecify.annotations.NullMarked;

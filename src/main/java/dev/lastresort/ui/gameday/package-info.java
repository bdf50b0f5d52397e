/**
 * A game day of teams in several places: what connects, how the connection stands, and what leads
 * to the attempts that arrive. What somebody types flows out to the port {@link
 * dev.lastresort.ui.desk.GameDay}; states flow in.
 */
@NullMarked
package dev.lastresort.ui.gameday;

import org.jspecify.annotations.NullMarked;

/**
 * A team session in the window: the facilitator's part beside the room, and what covers the room
 * while nobody is to act. An exercise and a room flow in; injects, notes, ticks and votes flow into
 * the attempt, and nothing that only the facilitator may know flows into the room.
 */
@NullMarked
package dev.lastresort.ui.team;

import org.jspecify.annotations.NullMarked;

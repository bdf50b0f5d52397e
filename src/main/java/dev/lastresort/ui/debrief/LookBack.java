package dev.lastresort.ui.debrief;

import dev.lastresort.session.attempt.Debrief;
import java.util.function.IntConsumer;

/**
 * The attempt that is in a comparison, for whoever made it.
 *
 * @param moves what could have been done better
 * @param retry goes back to the room, to before the decision of that index
 */
public record LookBack(Debrief debrief, MovesModel moves, IntConsumer retry) {}

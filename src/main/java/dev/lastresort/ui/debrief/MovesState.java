package dev.lastresort.ui.debrief;

import dev.lastresort.session.Progress.Reached;
import dev.lastresort.session.attempt.verdict.MovesFound;

/** How far looking for better moves has come. */
public sealed interface MovesState {

    /** It goes on. */
    record StillLooking(Reached reached) implements MovesState {}

    /** It was ended by hand. */
    record LookingStopped() implements MovesState {}

    /** @param why for people */
    record LookingFailed(String why) implements MovesState {}

    /** It is over. */
    record MovesKnown(MovesFound found) implements MovesState {}
}

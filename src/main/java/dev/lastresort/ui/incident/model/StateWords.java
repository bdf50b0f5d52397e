package dev.lastresort.ui.incident.model;

import dev.lastresort.session.attempt.RoomView.State;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.RoomView.WorkState;
import java.util.List;

/** States in words, with a sign that does without colour, and as the picture paints them. */
public final class StateWords {

    private StateWords() {}

    public static String of(State state) {
        return switch (state) {
            case UP -> "up";
            case DOWN -> "down";
            case STOPPED -> "stopped";
            case READ_ONLY -> "read-only";
            case MAINTENANCE -> "maintenance";
            case WAITING -> "requests wait";
        };
    }

    public static String signed(State state) {
        return switch (state) {
            case UP -> "✓ ";
            case DOWN -> "✕ ";
            case STOPPED -> "■ ";
            case READ_ONLY -> "◐ ";
            case MAINTENANCE -> "▣ ";
            case WAITING -> "… ";
        } + of(state);
    }

    /** What it waits for goes by its own number and name. */
    public static String of(Work work, List<Work> all) {
        return work.progress() != WorkState.WAITING ? of(work.progress())
                : work.after().stream().flatMap(number -> all.stream()
                        .filter(other -> other.number() == number)).findFirst()
                        .filter(other -> other.progress() != WorkState.DONE)
                        .map(other -> "waits for " + title(other)).orElse(of(work.progress()));
    }

    /** By which two steps of one sort are told apart. */
    public static String title(Work work) {
        return (work.number() + 1) + ". " + work.name();
    }

    public static String of(WorkState progress) {
        return switch (progress) {
            case WAITING -> "waits for free hands";
            case RUNNING -> "under way";
            case DONE -> "✓ done";
            case FAILED -> "✕ failed";
            case CANCELLED -> "■ cancelled";
        };
    }
}

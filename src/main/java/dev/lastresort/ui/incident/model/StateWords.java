package dev.lastresort.ui.incident.model;

import dev.lastresort.session.attempt.RoomView.State;
import dev.lastresort.session.attempt.RoomView.WorkState;

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
        };
    }

    public static String signed(State state) {
        return switch (state) {
            case UP -> "✓ ";
            case DOWN -> "✕ ";
            case STOPPED -> "■ ";
            case READ_ONLY -> "◐ ";
            case MAINTENANCE -> "▣ ";
        } + of(state);
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

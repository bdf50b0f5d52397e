package dev.lastresort.model.exercise;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The seats of a team. */
public enum SeatName {
    DRIVER("Driver", "Works the one keyboard, and does nothing that was not said aloud.",
            EnumSet.allOf(SeatPane.class)),
    COMMANDER("Commander", "Decides, says why, and keeps the time.",
            EnumSet.of(SeatPane.CLOCK, SeatPane.GOALS, SeatPane.MESSAGES, SeatPane.PROGRAMS,
                    SeatPane.WORK, SeatPane.DECISIONS)),
    DATABASE("Database", "Knows the tables, the backups and what each way back would take.",
            EnumSet.of(SeatPane.CLOCK, SeatPane.MESSAGES, SeatPane.LOG, SeatPane.SCHEMA,
                    SeatPane.WORK)),
    BUSINESS("Business", "Speaks for customers, and says what may be lost and for how long.",
            EnumSet.of(SeatPane.CLOCK, SeatPane.GOALS, SeatPane.MESSAGES, SeatPane.PROGRAMS)),
    SCRIBE("Scribe", "Writes down what was decided, when, and on what ground.",
            EnumSet.of(SeatPane.CLOCK, SeatPane.MESSAGES, SeatPane.DECISIONS));

    private final String title;
    private final String task;
    private final Set<SeatPane> sees;

    SeatName(String title, String task, Set<SeatPane> sees) {
        this.title = title;
        this.task = task;
        this.sees = Set.copyOf(sees);
    }

    /** As it stands in a file. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** What whoever sits there does, if the exercise does not say. */
    public String task() {
        return task;
    }

    /** What whoever sits there sees, if the exercise does not say. */
    public Set<SeatPane> sees() {
        return sees;
    }

    /** What can be seen of a room, each part by itself. */
    public enum SeatPane {
        CLOCK, GOALS, MESSAGES, PROGRAMS, LOG, SCHEMA, WORK, DECISIONS;

        /** As it stands in a file. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

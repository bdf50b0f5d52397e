package dev.lastresort.comparison;

import dev.lastresort.model.journal.Event.DatabaseDown;
import dev.lastresort.model.journal.Event.DatabaseUp;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Journal;
import java.util.Optional;

/**
 * One branch's journal with what every judge asks of it.
 *
 * @param downAtEnd what took the database down, if it still is at the horizon
 */
record Line(Journal journal, Answers answers, Standing standing, Optional<DatabaseDown> downAtEnd) {

    static Line of(Journal journal) {
        return new Line(journal, Answers.of(journal), Standing.of(journal), downAtEnd(journal));
    }

    private static Optional<DatabaseDown> downAtEnd(Journal journal) {
        Optional<DatabaseDown> down = Optional.empty();
        for (Event event : journal) {
            if (event instanceof DatabaseDown fell) {
                down = Optional.of(fell);
            } else if (event instanceof DatabaseUp) {
                down = Optional.empty();
            }
        }
        return down;
    }
}

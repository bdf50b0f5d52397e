package dev.lastresort.comparison;

import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Journal;
import java.util.Optional;

/**
 * One branch's journal with what every judge asks of it.
 *
 * @param standing as a restore under way will leave it
 * @param underWay the restore that still has the database down at the horizon
 */
record Line(Journal journal, Answers answers, Standing standing, Optional<Restored> underWay) {

    static Line of(Journal journal) {
        Optional<Restored> underWay = RestoreUnderWay.of(journal);
        return new Line(journal, Answers.of(journal), Standing.of(journal, underWay), underWay);
    }
}

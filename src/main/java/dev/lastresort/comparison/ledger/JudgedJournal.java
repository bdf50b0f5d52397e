package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Journal;
import java.util.Optional;

/**
 * One branch's journal with what every judge asks of it.
 *
 * @param standing as a restore under way will leave it
 * @param underWay the restore that still has the database down at the horizon
 */
public record JudgedJournal(
        Journal journal, BranchAnswers answers, Erasures standing, Optional<Restored> underWay) {

    public static JudgedJournal of(Journal journal) {
        Optional<Restored> underWay = RestoreUnderWay.of(journal);
        return new JudgedJournal(
                journal, BranchAnswers.of(journal), Erasures.of(journal, underWay), underWay);
    }
}

package dev.lastresort.session.desk;

import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.file.AttemptBundle.RemovedAttempt;
import dev.lastresort.session.attempt.history.HistoryDesk.Moved;
import dev.lastresort.session.attempt.history.PracticeHistory;
import java.nio.file.Path;
import java.util.List;

/**
 * The attempts that are kept, one by one. Every method may block and is called from a background
 * thread; what cannot be done is a {@link DeskException} with a message for people.
 */
public interface AttemptShelf {

    /**
     * An attempt's file that was opened from wherever it lies.
     *
     * @param card of the scenario that it was made at
     * @param id   what the other methods call it
     * @param own  whether it is among the user's own, and may go on
     */
    record FoundAttempt(ScenarioCard card, String id, boolean own) {}

    /**
     * Finds the scenario of an attempt in a file: one that comes with the program, one that lies
     * beside it, or one of those.
     */
    FoundAttempt find(Path attempt, List<Path> perhaps);

    /** A room where that attempt was left, or at its end. Whoever asked closes it. */
    IncidentRoom reopen(ScenarioCard card, String attempt);

    /** Gives it another name; a blank one takes its name away. */
    void rename(String attempt, String name);

    /** Its file as it stands, for somebody else. */
    byte[] export(String attempt);

    /** Deletes it, with what stands beside it. */
    RemovedAttempt remove(String attempt);

    /** Brings back what was deleted. */
    void restore(RemovedAttempt removed);

    /** What was practised, at whatever scenario. */
    PracticeHistory history();

    /** Writes all attempts into a new archive. */
    Moved exportAll(Path archive);

    /** Takes in the attempts of an archive that are not there yet. */
    Moved importAll(Path archive);

    /** Measures two or more beside one another and beside the scenario's strategies. */
    Comparison compare(ScenarioCard card, List<String> attempts, Progress progress);

    /**
     * The same with what was decided in each, and what each would have come to if its work had
     * begun a few minutes later.
     */
    ReportedIncident report(ScenarioCard card, List<String> attempts, Progress progress);
}

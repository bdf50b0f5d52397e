package dev.lastresort.replay.state;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.TableImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Appends to a branch's journal and keeps its history beside it. Copies share what was written
 * before.
 */
public final class JournalWriter {

    private final List<TableImage> start;
    private final List<List<Event>> sealed;
    private List<Event> open = new ArrayList<>();
    private final History history;
    private long changes;

    /** @param start all tables as they stand before the first event */
    public JournalWriter(List<TableImage> start) {
        this(start, new ArrayList<>(), History.empty());
    }

    private JournalWriter(
            List<TableImage> start, List<List<Event>> sealed, History history) {
        this.start = start;
        this.sealed = sealed;
        this.history = history;
    }

    public void append(Event event) {
        changes += isChange(event) ? 1 : 0;
        open.add(event);
        history.append(event);
    }

    /** How much has been written since the last cut; {@link #since} takes it. */
    public int mark() {
        return open.size();
    }

    /** What was written after the mark, without a cut in between. */
    public List<Event> since(int mark) {
        return List.copyOf(open.subList(mark, open.size()));
    }

    /** How many events so far may have changed what a look at the database shows. */
    public long changes() {
        return changes;
    }

    private static boolean isChange(Event event) {
        return switch (event) {
            case Event.Answered answered -> !answered.commit().changes().isEmpty()
                    || !answered.commit().sequences().isEmpty();
            case Event.Waiting _, Event.BackupTaken _, Event.InvariantsChecked _,
                    Event.AnswerableAgain _, Event.AlertRaised _, Event.DecisionMade _ ->
                    false;
            default -> true;
        };
    }

    public History history() {
        return history;
    }

    /** All that was written, in order, without a cut. */
    public <E extends Event> Stream<E> stream(Class<E> type) {
        return Stream.concat(sealed.stream().flatMap(List::stream), open.stream())
                .filter(type::isInstance).map(type::cast);
    }

    public Journal journal() {
        seal();
        return new Journal(Optional.of(start), sealed);
    }

    public JournalWriter copy() {
        seal();
        return new JournalWriter(start, new ArrayList<>(sealed), history.copy());
    }

    private void seal() {
        if (!open.isEmpty()) {
            sealed.add(List.copyOf(open));
            open = new ArrayList<>();
        }
    }
}

package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Change.RowDeleted;
import dev.lastresort.model.journal.Change.RowInserted;
import dev.lastresort.model.journal.Change.RowUpdated;
import dev.lastresort.model.journal.Change.SchemaChanged;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.Told;
import dev.lastresort.model.outcome.Told.Period;
import dev.lastresort.model.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What the customers of the main actor, or of all tenants of its group, were told, over when the
 * database remembered it: one walk over the journal follows the first row that each of its requests
 * inserted. A row of a fact is followed through every table of the fact, so that a migration which
 * moves it does not count as forgetting.
 */
public final class Telling {

    private final FactTables facts;
    private final History history = History.empty();
    private final SequencedMap<RowId, Presence> followed = new LinkedHashMap<>();
    private final Map<Long, RowId> rowOfTick = new HashMap<>();

    private Telling(Scenario scenario) {
        this.facts = new FactTables(scenario.facts());
    }

    public static List<Told> of(Scenario scenario, JudgedJournal line,
            List<JudgedAnswer> told) {
        Telling telling = new Telling(scenario);
        ActorGroup.main(scenario).actors()
                .forEach(actor -> line.answers().of(actor).forEach(telling::choose));
        line.journal().forEach(telling::follow);
        telling.followed.values().forEach(presence -> presence.close(scenario.horizon()));
        return told.stream().map(telling::told).toList();
    }

    /** The row to follow is the first that the request inserted. */
    private void choose(Answered answered) {
        for (Change change : answered.commit().changes()) {
            if (change instanceof RowInserted(var shape, var after)) {
                RowId id = idOf(shape, after);
                followed.putIfAbsent(id, new Presence());
                rowOfTick.put(answered.n(), id);
                return;
            }
        }
    }

    private RowId idOf(TableShape shape, Row row) {
        List<RowId> ids = facts.idsOf(shape, row);
        if (!ids.isEmpty()) {
            return ids.getFirst();
        }
        // Without a primary key the whole row must do.
        return RowId.ofTable(shape.table(),
                shape.keyColumns().isEmpty() ? row : shape.keyOf(row));
    }

    private void follow(Event event) {
        history.append(event);
        switch (event) {
            case Committing by -> apply(by, by.at());
            case Restored restored -> turnBack(restored.at());
            default -> {}
        }
    }

    private void apply(Committing by, LocalDateTime at) {
        for (Change change : by.commit().changes()) {
            switch (change) {
                case RowInserted(var shape, var after) -> appear(shape, after, at);
                case RowDeleted(var shape, var before) -> vanish(shape, before, at);
                case RowUpdated(var shape, var before, var after) -> {
                    if (!idOf(shape, before).equals(idOf(shape, after))) {
                        vanish(shape, before, at);
                        appear(shape, after, at);
                    }
                }
                case SchemaChanged(var sql, _, _, _, _) -> schemaChanged(SchemaTouch.of(sql), at);
            }
        }
    }

    private void appear(TableShape shape, Row row, LocalDateTime at) {
        presence(shape, row).ifPresent(found -> found.enter(SchemaTouch.plain(shape.table()), at));
    }

    private void vanish(TableShape shape, Row row, LocalDateTime at) {
        presence(shape, row).ifPresent(found -> found.leave(SchemaTouch.plain(shape.table()), at));
    }

    private Optional<Presence> presence(TableShape shape, Row row) {
        return followed.isEmpty()
                ? Optional.empty() : Optional.ofNullable(followed.get(idOf(shape, row)));
    }

    private void schemaChanged(SchemaTouch touch, LocalDateTime at) {
        if (touch.removes()) {
            followed.values().forEach(
                    presence -> touch.tables().forEach(table -> presence.leave(table, at)));
        }
    }

    /**
     * A restore put another history in place: replay that one, and see what is there after it.
     */
    private void turnBack(LocalDateTime at) {
        followed.values().forEach(Presence::forget);
        for (Event event : history.current()) {
            if (event instanceof Committing by) {
                apply(by, at);
            }
        }
        followed.values().forEach(presence -> presence.settle(at));
    }

    private Told told(JudgedAnswer answer) {
        RowId id = rowOfTick.get(answer.n());
        List<Period> spans = new ArrayList<>();
        if (id != null) {
            // Another request may have made the row before: what counts begins with this one.
            for (Period span : Objects.requireNonNull(followed.get(id)).spans()) {
                if (span.end().isAfter(answer.at())) {
                    spans.add(span.start().isBefore(answer.at())
                            ? new Period(answer.at(), span.end()) : span);
                }
            }
        }
        return new Told(answer.n(), answer.at(), answer.judgement(), spans);
    }
}

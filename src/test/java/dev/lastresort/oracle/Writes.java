package dev.lastresort.oracle;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.scenario.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who wrote each row of a fact, in order. */
final class Writes {

    enum Kind { INSERT, UPDATE, DELETE }

    record Write(Committing by, Kind kind) {

        /** The request's or the step's name, the same on every branch. */
        String writer() {
            return switch (by) {
                case Answered request -> request.actor() + " " + request.n();
                case StepEnded step -> step.ref().toString();
            };
        }
    }

    private final Map<String, List<Write>> byKey = new HashMap<>();

    Writes(Fact fact, List<Committing> commits) {
        for (Committing commit : commits) {
            for (Change change : commit.commit().changes()) {
                switch (change) {
                    case Change.RowInserted(var shape, var after) ->
                            add(fact, shape, after, new Write(commit, Kind.INSERT));
                    case Change.RowDeleted(var shape, var before) ->
                            add(fact, shape, before, new Write(commit, Kind.DELETE));
                    case Change.RowUpdated(var shape, var before, var after) ->
                            updated(fact, shape, before, after, commit);
                    case Change.SchemaChanged _ -> {}
                }
            }
        }
    }

    private void updated(
            Fact fact, TableShape shape, Row before, Row after, Committing commit) {
        if (key(fact, shape, before).equals(key(fact, shape, after))) {
            add(fact, shape, after, new Write(commit, Kind.UPDATE));
        } else {
            add(fact, shape, before, new Write(commit, Kind.DELETE));
            add(fact, shape, after, new Write(commit, Kind.INSERT));
        }
    }

    private static Optional<String> key(Fact fact, TableShape shape, Row row) {
        boolean serves = fact.alternatives().stream()
                .anyMatch(one -> one.table().equalsIgnoreCase(shape.table()))
                && shape.columns().containsAll(fact.key());
        return serves ? Optional.of(Texts.of(fact.key().stream()
                .map(column -> row.get(shape.columns().indexOf(column))).toList()))
                : Optional.empty();
    }

    private void add(Fact fact, TableShape shape, Row row, Write write) {
        key(fact, shape, row).ifPresent(
                key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(write));
    }

    List<Write> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** The last of that kind. */
    Optional<Write> last(String key, Kind kind) {
        return of(key).reversed().stream().filter(write -> write.kind() == kind).findFirst();
    }

    /** The last that left the row there. */
    Optional<Write> lastImage(String key) {
        return of(key).reversed().stream().filter(write -> write.kind() != Kind.DELETE)
                .findFirst();
    }
}

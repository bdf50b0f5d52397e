package dev.lastresort.comparison.service;

import dev.lastresort.comparison.ledger.BranchAnswers;
import dev.lastresort.comparison.ledger.FactTables;
import dev.lastresort.comparison.ledger.JudgedJournal;
import dev.lastresort.comparison.ledger.RowId;
import dev.lastresort.comparison.ledger.Truth;
import dev.lastresort.comparison.service.RowStates.ShapedRow;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.Cause;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.scenario.Fact;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds from when on the facts were whole: equal to the counterfactual's of the same instant, but
 * for what was never accepted. Both journals are followed side by side, row by row. Rows are held
 * against one another in those columns of their tables that their facts can see; where the two
 * sides have other columns, the verdict at the horizon decides for as long as neither side changed
 * the row.
 */
public final class Wholeness {

    private Set<RowId> touched = new HashSet<>();
    private final Map<RowId, LocalDateTime> unequal = new HashMap<>();
    private final Set<String> factTables = new HashSet<>();
    private final BranchAnswers answers;
    private final SeenColumns seen;
    private final RowStates here;
    private final RowStates there;
    private LocalDateTime wholeSince;

    private Wholeness(Truth truth, BranchAnswers answers) {
        this.answers = answers;
        List<Fact> facts = truth.scenario().facts();
        seen = new SeenColumns(truth.scenario().ownFacts());
        Map<RowId, ShapedRow> atStart = new HashMap<>();
        here = new RowStates(facts, atStart);
        there = new RowStates(facts, atStart);
        wholeSince = truth.scenario().start();
        facts.forEach(fact -> factTables.addAll(FactTables.tablesOf(fact)));
    }

    /**
     * The earliest look, not before the decision, from which on the facts were whole; empty if they
     * are not at the horizon.
     */
    public static Optional<LocalDateTime> from(Truth truth, JudgedJournal line,
            Map<String, FactLedger> ledgers, LocalDateTime decision) {
        boolean whole = line.underWay().isEmpty() && ledgers.values().stream()
                .flatMap(ledger -> ledger.entries().stream())
                .allMatch(Wholeness::wasNeverAccepted);
        if (!whole) {
            return Optional.empty();
        }
        Wholeness wholeness = new Wholeness(truth, line.answers());
        LocalDateTime since = wholeness.follow(line.journal(), truth.line().journal());
        return line.journal().stream(InvariantsChecked.class).map(InvariantsChecked::at)
                .filter(at -> !at.isBefore(decision) && !at.isBefore(since)
                        && at.isBefore(truth.scenario().horizon()))
                .findFirst();
    }

    private static boolean wasNeverAccepted(FactLedger.Entry entry) {
        return switch (entry.verdict()) {
            case KEPT, NEVER_ACCEPTED -> true;
            case WRONG -> entry.cause() instanceof Cause.RequestRefused
                    || entry.cause() instanceof Cause.RequestFailed;
            case LOST, UNEXPECTED -> false;
        };
    }

    private LocalDateTime follow(Journal mine, Journal truth) {
        List<Event> left = events(mine);
        List<Event> right = events(truth);
        int l = 0;
        int r = 0;
        while (l < left.size() || r < right.size()) {
            LocalDateTime at = l == left.size() ? right.get(r).at()
                    : r == right.size() || !right.get(r).at().isBefore(left.get(l).at())
                            ? left.get(l).at()
                    : right.get(r).at();
            while (l < left.size() && left.get(l).at().equals(at)) {
                follow(left.get(l++), at);
            }
            while (r < right.size() && right.get(r).at().equals(at)) {
                there.follow(right.get(r++), id -> touched.add(id), _ -> {});
            }
            compare(at);
        }
        // What still looks unequal was found equal at the horizon: since its last change, then.
        unequal.values().forEach(this::wholeNotBefore);
        return wholeSince;
    }

    private static List<Event> events(Journal journal) {
        List<Event> events = new ArrayList<>();
        journal.forEach(event -> {
            if (event instanceof Event.Committing || event instanceof Event.Restored
                    || event instanceof Event.DatabaseUp
                    || event instanceof Event.BackupTaken) {
                events.add(event);
            }
        });
        return events;
    }

    private void follow(Event event, LocalDateTime at) {
        if (event instanceof Event.DatabaseUp) {
            wholeNotBefore(at);
        }
        here.follow(event, id -> touched.add(id), table -> {
            if (factTables.contains(table)) {
                wholeNotBefore(at);
            }
        });
    }

    private void compare(LocalDateTime at) {
        for (RowId id : touched) {
            if (!equal(id, here.of(id), there.of(id)) && !isNeverAccepted(id)) {
                unequal.put(id, at);
            } else if (unequal.remove(id) != null) {
                wholeNotBefore(at);
            }
        }
        if (!touched.isEmpty()) {
            // one that a restore has made large stays large, and would be looked through each time
            touched = new HashSet<>();
        }
    }

    /** Whether the row differs just now only because of a request that was not accepted here. */
    private boolean isNeverAccepted(RowId id) {
        if (there.of(id).isEmpty()) {
            return false;
        }
        RowStates.Authored truth = there.written(id);
        if (here.of(id).isEmpty()) {
            return !there.isFromStart(id) && truth.maker().filter(this::wasTurnedAway).isPresent();
        }
        boolean isOlder = truth.by().isPresent() && here.written(id).by()
                .map(mine -> mine.at().isBefore(truth.by().get().at())).orElse(true);
        return isOlder && truth.by().filter(this::wasTurnedAway).isPresent();
    }

    private boolean wasTurnedAway(Committing by) {
        return by instanceof Answered request
                && answers.at(request.actor(), request.n())
                        .filter(answered -> !(answered.answer() instanceof Acknowledged))
                        .isPresent();
    }

    private void wholeNotBefore(LocalDateTime at) {
        wholeSince = at.isAfter(wholeSince) ? at : wholeSince;
    }

    private boolean equal(RowId id, Optional<ShapedRow> one, Optional<ShapedRow> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        return seen.same(id, one.get(), other.get());
    }
}

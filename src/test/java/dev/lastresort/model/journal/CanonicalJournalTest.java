package dev.lastresort.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.lastresort.model.journal.Event.Answer;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Emitted;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepResult;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.Step.Hands;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each event differs from the first of its list in one thing, and each has a digest of its own. */
class CanonicalJournalTest {

    private static final LocalDateTime T = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final LocalDateTime U = T.plusDays(1);
    private static final LocalDateTime V = T.plusSeconds(1);
    private static final StepRef REF = new StepRef(Program.STRATEGY, 0, "a");
    private static final TableShape SHAPE = new TableShape("t", List.of("id", "n"), List.of("id"));
    private static final Hands NONE = Hands.NONE;
    private static final Duration RUN = Duration.ofMinutes(1);

    @Test
    void anAnswerIsToldInAllItsParts() {
        differ(answered("shop", "v1", 0, new Event.Acknowledged()),
                answered("reader", "v1", 0, new Event.Acknowledged()),
                answered("shop", "v2", 0, new Event.Acknowledged()),
                answered("shop", "v1", 1, new Event.Acknowledged()),
                answered("shop", "v1", 0, new Event.Failed("23505", 0)),
                answered("shop", "v1", 0, new Event.Failed("23505", 1)),
                answered("shop", "v1", 0, new Event.Failed("42S02", 0)),
                answered("shop", "v1", 0, new Event.Refused(Event.Refusal.READ_ONLY, T)),
                answered("shop", "v1", 0, new Event.Refused(Event.Refusal.MAINTENANCE, T)),
                new Answered(T, "shop", "v1", 0, new Event.Acknowledged(), List.of(), List.of(),
                        new Commit(List.of(), new TreeMap<>(Map.of("s", 1L)))));
    }

    @Test
    void whatARequestSawAndSentIsTold() {
        differ(answered(List.of(), List.of()),
                answered(List.of(new Observation(0, 1, List.of())), List.of()),
                answered(List.of(new Observation(1, 1, List.of())), List.of()),
                answered(List.of(new Observation(0, 2, List.of())), List.of()),
                answered(List.of(new Observation(0, 1, List.of(Row.of(1L)))), List.of()),
                answered(List.of(), List.of(emitted("charge", 1, Optional.empty()))),
                answered(List.of(), List.of(emitted("mail", 1, Optional.empty()))),
                answered(List.of(), List.of(emitted("charge", 2, Optional.empty()))),
                answered(List.of(), List.of(emitted("charge", 1, Optional.of(BigDecimal.ONE)))));
    }

    @Test
    void whatACommitChangedIsTold() {
        TableShape other = new TableShape("u", List.of("id", "n"), List.of("id"));
        TableShape columns = new TableShape("t", List.of("id", "m"), List.of("id"));
        TableShape keys = new TableShape("t", List.of("id", "n"), List.of("n"));
        Row one = Row.of(1L, 1L);
        Row two = Row.of(1L, 2L);
        differ(ended(), ended(new Change.RowInserted(SHAPE, one)),
                ended(new Change.RowInserted(SHAPE, two)),
                ended(new Change.RowInserted(other, one)),
                ended(new Change.RowInserted(columns, one)),
                ended(new Change.RowInserted(keys, one)),
                ended(new Change.RowDeleted(SHAPE, one)),
                ended(new Change.RowUpdated(SHAPE, one, two)),
                ended(new Change.RowUpdated(SHAPE, two, two)),
                ended(new Change.RowUpdated(SHAPE, one, one)),
                ended(new Change.RowInserted(SHAPE, one), new Change.RowInserted(SHAPE, two)),
                ended(new Change.RowInserted(SHAPE, one), new Change.RowInserted(other, two)),
                ended(new Change.SchemaChanged("TRUNCATE TABLE t")),
                ended(new Change.SchemaChanged("TRUNCATE TABLE u")),
                ended(Map.of("s", 1L)), ended(Map.of("s", 2L)), ended(Map.of("r", 1L)));
    }

    @Test
    void theEndOfAStepIsToldAndNotWhereItsSqlStands() {
        differ(ended(REF, new Event.Done()),
                ended(new StepRef(Program.INCIDENT, 0, "a"), new Event.Done()),
                ended(new StepRef(Program.STRATEGY, 1, "a"), new Event.Done()),
                ended(new StepRef(Program.STRATEGY, 0, "b"), new Event.Done()),
                ended(REF, new StepFailed("22012", "no", "/x")),
                ended(REF, new StepFailed("22003", "no", "/x")),
                ended(REF, new StepFailed("22012", "never", "/x")));
        assertEquals(digest(ended(REF, new StepFailed("22012", "no", "/x"))),
                digest(ended(REF, new StepFailed("22012", "no", "/y"))));
    }

    @Test
    void aRestoreIsToldInAllItsParts() {
        Optional<LocalDateTime> none = Optional.empty();
        differ(new Event.Restored(T, REF, "a", T, none, T, T, 0),
                new Event.Restored(U, REF, "a", T, none, T, T, 0),
                new Event.Restored(V, REF, "a", T, none, T, T, 0),
                new Event.Restored(T, other(), "a", T, none, T, T, 0),
                new Event.Restored(T, REF, "b", T, none, T, T, 0),
                new Event.Restored(T, REF, "a", U, none, T, T, 0),
                new Event.Restored(T, REF, "a", T, Optional.of(T), T, T, 0),
                new Event.Restored(T, REF, "a", T, Optional.of(U), T, T, 0),
                new Event.Restored(T, REF, "a", T, none, U, T, 0),
                new Event.Restored(T, REF, "a", T, none, T, U, 0),
                new Event.Restored(T, REF, "a", T, none, T, T, 1));
        differ(new Event.SideInstanceReady(T, REF, "s", "a", T, T, 0),
                new Event.SideInstanceReady(T, other(), "s", "a", T, T, 0),
                new Event.SideInstanceReady(T, REF, "r", "a", T, T, 0),
                new Event.SideInstanceReady(T, REF, "s", "b", T, T, 0),
                new Event.SideInstanceReady(T, REF, "s", "a", U, T, 0),
                new Event.SideInstanceReady(T, REF, "s", "a", T, U, 0),
                new Event.SideInstanceReady(T, REF, "s", "a", T, T, 1));
        differ(new Event.CopiedBack(T, REF, "s", "t", 0, 0, 0),
                new Event.CopiedBack(T, other(), "s", "t", 0, 0, 0),
                new Event.CopiedBack(T, REF, "r", "t", 0, 0, 0),
                new Event.CopiedBack(T, REF, "s", "u", 0, 0, 0),
                new Event.CopiedBack(T, REF, "s", "t", 1, 0, 0),
                new Event.CopiedBack(T, REF, "s", "t", 0, 1, 0),
                new Event.CopiedBack(T, REF, "s", "t", 0, 0, 1));
    }

    @Test
    void whatElseHappensIsTold() {
        differ(new Event.BackupTaken(T, "a"), new Event.BackupTaken(T, "b"),
                new Event.TablesLocked(T, REF, List.of("t")),
                new Event.TablesLocked(T, REF, List.of("u")),
                new Event.TablesLocked(T, other(), List.of("t")),
                new Event.TablesUnlocked(T, REF), new Event.TablesUnlocked(T, other()),
                new Event.DatabaseDown(T, REF), new Event.DatabaseDown(T, other()),
                new Event.DatabaseUp(T, REF), new Event.DatabaseUp(T, other()),
                new Event.Contained(T, new Containment.ReadOnly()),
                new Event.Contained(T, new Containment.Maintenance()),
                new Event.Contained(T, new Containment.StopActor("a")),
                new Event.Contained(T, new Containment.StopActor("b")),
                new Event.Resumed(T, new Containment.ReadOnly()),
                new Event.Resumed(T, new Containment.Maintenance()),
                new Event.Deployed(T, "a", "v1"), new Event.Deployed(T, "b", "v1"),
                new Event.Deployed(T, "a", "v2"),
                checked(Map.of("x", true)), checked(Map.of("x", false)),
                checked(Map.of("y", true)),
                new Event.AlertRaised(T, "a"), new Event.AlertRaised(T, "b"),
                new Event.DecisionMade(T), new Event.DecisionMade(U));
    }

    @Test
    void phasesAreTold() {
        Step step = new Step.Verify("a", NONE, RUN);
        differ(new StepStarted(T, REF, step, List.of()),
                new StepStarted(T, other(), step, List.of()),
                new StepStarted(T, REF, new Step.Verify("b", NONE, RUN), List.of()));
        differ(phase(REF, step, PhaseKind.RUN, T, U, ""),
                phase(other(), step, PhaseKind.RUN, T, U, ""),
                phase(REF, step, PhaseKind.REDO, T, U, ""),
                phase(REF, step, PhaseKind.RUN, V, U, ""),
                phase(REF, step, PhaseKind.RUN, T, V, ""),
                phase(REF, step, PhaseKind.RUN, T, U, "x"));
    }

    @Test
    void whereAJournalIsCutDoesNotShow() {
        Event one = new Event.DecisionMade(T);
        Event two = new Event.DecisionMade(U);
        assertEquals(digest(one, two), digest(new Journal(List.of(List.of(one), List.of(two)))));
        assertNotEquals(digest(one), digest());
        assertNotEquals(digest(one, two), digest(two, one));
    }

    private static Event phase(StepRef ref, Step step, PhaseKind kind, LocalDateTime start,
            LocalDateTime end, String formula) {
        return new StepStarted(T, ref, step, List.of(new Phase(kind, start, end, formula)));
    }

    private static Event answered(String actor, String version, long n, Answer answer) {
        return new Answered(T, actor, version, n, answer, List.of(), List.of(), Commit.NOTHING);
    }

    private static Event answered(List<Observation> seen, List<Emitted> sent) {
        return new Answered(T, "shop", "v1", 0, new Event.Acknowledged(), seen, sent,
                Commit.NOTHING);
    }

    private static Emitted emitted(String effect, long key, Optional<BigDecimal> amount) {
        return new Emitted(effect, Row.of(key), amount);
    }

    private static Event ended(Change... changes) {
        return new StepEnded(T, REF, new Event.Done(),
                new Commit(List.of(changes), new TreeMap<>()));
    }

    private static Event ended(Map<String, Long> sequences) {
        return new StepEnded(T, REF, new Event.Done(),
                new Commit(List.of(), new TreeMap<>(sequences)));
    }

    private static Event ended(StepRef ref, StepResult result) {
        return new StepEnded(T, ref, result, Commit.NOTHING);
    }

    private static Event checked(Map<String, Boolean> holds) {
        return new Event.InvariantsChecked(T, new TreeMap<>(holds));
    }

    private static StepRef other() {
        return new StepRef(Program.STRATEGY, 1, "b");
    }

    private static void differ(Event... events) {
        Map<String, Event> seen = new TreeMap<>();
        for (Event event : events) {
            Event same = seen.put(digest(event), event);
            assertEquals(Optional.empty(), Optional.ofNullable(same), event::toString);
        }
    }

    private static String digest(Event... events) {
        return digest(new Journal(List.of(Arrays.asList(events))));
    }

    private static String digest(Journal journal) {
        Canon canon = new Canon();
        CanonicalJournal.write(journal, canon);
        return canon.sha256();
    }
}

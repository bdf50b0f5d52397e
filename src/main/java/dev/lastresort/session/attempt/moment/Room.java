package dev.lastresort.session.attempt.moment;

import dev.lastresort.comparison.ledger.BranchAnswers;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Voice;
import dev.lastresort.replay.Branch;
import dev.lastresort.replay.Branch.Course;
import dev.lastresort.replay.DayStart;
import dev.lastresort.replay.Responder;
import dev.lastresort.replay.Watch;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.program.Programs;
import java.util.List;
import java.util.Optional;

/**
 * The incident at its first page: the day is simulated until somebody is called, and no further.
 * Any number of attempts start from here. Immutable.
 */
public final class Room {

    private static final String NAME = "attempt";

    private final Scenario scenario;
    private final DatabaseEngine engine;
    private final String sha256;
    private final Moment page;
    private final AlertRaised alert;
    private final List<String> tables;
    private final Programs programs;
    private final BranchAnswers truth;

    private Room(Scenario scenario, DatabaseEngine engine, Programs programs, String sha256,
            Moment page, List<String> tables, BranchAnswers truth) {
        this.engine = engine;
        this.truth = truth;
        this.scenario = scenario;
        this.programs = programs;
        this.sha256 = sha256;
        this.page = page;
        this.tables = tables;
        alert = page.journal().stream(AlertRaised.class).findFirst().orElseThrow();
    }

    /**
     * Simulates the day to the first page.
     *
     * @param sha256 of the scenario's content
     * @param engine runs all SQL of the room, also what is typed there
     * @return empty if nobody is called before the horizon
     * @throws dev.lastresort.replay.program.NotAdmitted if some of the scenario's SQL may not run
     * @throws dev.lastresort.replay.program.ReplayFault if the scenario cannot be replayed
     */
    public static Optional<Room> open(
            Scenario scenario, String sha256, DatabaseEngine engine, Watch watch) {
        DayStart day = DayStart.of(scenario, engine);
        try (Stretch morning = new Stretch(scenario,
                day.image().thaw(NAME, Course.INCIDENT, watch), scenario.start())) {
            if (!morning.advanceThrough(scenario.horizon(), AlertRaised.class::isInstance)) {
                return Optional.empty();
            }
            List<String> tables = morning.responder().tableNames();
            return Optional.of(new Room(
                    scenario, engine, day.programs(), sha256, morning.rest(), tables,
                    truth(scenario, day, watch)));
        }
    }

    /** What each request would have been answered, as far as somebody speaks of wrong answers. */
    private static BranchAnswers truth(Scenario scenario, DayStart day, Watch watch) {
        boolean wanted = scenario.practice().voices().stream()
                .anyMatch(voice -> voice.when() instanceof Voice.WrongAnswers);
        if (!wanted) {
            return BranchAnswers.of(new Journal(List.of()));
        }
        try (Branch branch = day.image().thaw("counterfactual", Course.COUNTERFACTUAL, watch)) {
            branch.advance(scenario.horizon(), _ -> false);
            return BranchAnswers.of(branch.journal());
        }
    }

    /** The counterfactual's answers: nobody in the room may see them but those who complain. */
    public BranchAnswers truth() {
        return truth;
    }

    public Scenario scenario() {
        return scenario;
    }

    /** Of the scenario's content. */
    public String sha256() {
        return sha256;
    }

    /** Who calls, and when. */
    public AlertRaised alert() {
        return alert;
    }

    /** The moment at which the first alert has just been raised. */
    public Moment page() {
        return page;
    }

    /** The tables that there are at the first page. */
    public List<String> tables() {
        return tables;
    }

    /** The scenario's SQL as it passed the gate. */
    public Programs programs() {
        return programs;
    }

    /** What runs its SQL. */
    public DatabaseEngine engine() {
        return engine;
    }

    /** What somebody types here. Throws {@link NotAdmitted} if some of it may not run. */
    public Admitted typed(List<Sql> batch) {
        return Admitted.typed(batch, engine.dialect());
    }

    /** The same of a step that somebody takes by hand. */
    public Admitted taken(Step step) {
        return Admitted.taken(step, engine.dialect());
    }

    /** A stretch that begins at that moment with more SQL let in. */
    public Stretch from(Moment moment, Admitted sql) {
        Stretch stretch = from(moment);
        stretch.responder().admit(sql);
        return stretch;
    }

    /** A stretch that begins at that moment. */
    public Stretch from(Moment moment) {
        return new Stretch(
                scenario, moment.image().thaw(NAME, Course.INCIDENT, Watch.NONE), moment);
    }
}

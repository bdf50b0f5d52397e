package dev.lastresort.session.desk;

import dev.lastresort.database.Limits;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.attempt.file.KeptAttempts;
import dev.lastresort.session.attempt.file.OutcomeNote;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.practice.AttemptReplay;
import dev.lastresort.session.attempt.practice.AttemptSession;
import dev.lastresort.session.attempt.practice.Mornings;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import dev.lastresort.session.attempt.practice.SessionRoom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Opens the rooms of kept attempts: each attempt is a file in one folder of the user's; one that
 * was not brought to its end goes on where it was.
 */
public final class KeptRooms implements IncidentRooms {

    private final SessionDesk desk;
    private final KeptAttempts kept;
    private final Mornings mornings;

    /**
     * @param desk   has read the scenarios
     * @param folder in which attempts are kept; need not be there until one is
     */
    public KeptRooms(SessionDesk desk, Path folder) {
        this.desk = desk;
        this.kept = new KeptAttempts(folder);
        mornings = new Mornings(desk.scenarioEngines());
    }

    @Override
    public void prepare(ScenarioCard card) {
        // What came in a file, from whomever, runs only when somebody asks for it.
        if (card.bundled()) {
            mornings.prepare(desk.loaded(card));
        }
    }

    @Override
    public Attempts attempts(ScenarioCard card) {
        Loaded.Valid scenario = desk.loaded(card);
        return kept.sum(new KeptAttempts.Subject(scenario.scenario().id(),
                Mornings.sha256(scenario), scenario.scenario().seed(),
                scenario.scenario().engine()));
    }

    @Override
    public IncidentRoom room(ScenarioCard card, Optional<Integer> pressure) {
        Room room = room(desk.loaded(card));
        return room(card, room, switch (left(card, room, pressure)) {
            case GoesOn(Begun begun) -> begun;
            case Nothing() -> begin(room, pressure, Optional.empty());
            case Broken(String why) -> begin(room, pressure, Optional.of(why));
        });
    }

    @Override
    public AttemptShelf shelf() {
        return new KeptShelf(desk, kept, this);
    }

    /** A room where the attempt in that file was left, or at its end. */
    IncidentRoom reopen(ScenarioCard shown, Path path) {
        ScenarioCard card = new AttemptFile(path).read() instanceof LoadedAttempt.Valid kept
                ? desk.on(shown, kept.attempt().engine()) : shown;
        Room room = room(desk.loaded(card));
        AttemptFile file = new AttemptFile(path);
        if (!file.claim()) {
            throw new DeskException("Another window goes on with this attempt.");
        }
        Left left = new Nothing();
        try {
            left = read(card, room, file);
            return switch (left) {
                case GoesOn(Begun begun) -> room(card, room, begun);
                case Broken(String why) -> throw new DeskException(why);
                case Nothing() -> throw new DeskException(
                        path + " is no attempt at this scenario as it stands.");
            };
        } finally {
            if (!(left instanceof GoesOn)) {
                file.close();
            }
        }
    }

    /** The attempt in that file, replayed without anything being kept of it. */
    OngoingAttempt replayed(ScenarioCard card, Path path) {
        Room room = room(desk.loaded(card));
        return switch (read(card, room, new AttemptFile(path))) {
            case GoesOn(Begun begun) -> begun.live();
            case Broken(String why) -> throw new DeskException(why);
            case Nothing() -> throw new DeskException(
                    path + " is no attempt at this scenario as it stands.");
        };
    }

    private Left read(ScenarioCard card, Room room, AttemptFile file) {
        var subject = new KeptAttempts.Subject(
                room.scenario().id(), room.sha256(), room.scenario().seed(),
                room.scenario().engine());
        if (!(file.read() instanceof LoadedAttempt.Valid(Attempt attempt, var _, boolean older))
                || !subject.isOf(attempt)) {
            return new Nothing();
        }
        return subject.isOnEngine(attempt)
                ? again(card, room, attempt, older, file,
                        "Your attempt in " + file.path() + " cannot go on: ")
                : new Broken("The attempt in " + file.path() + " was made on another engine, "
                        + attempt.engine().word() + ": choose that for the scenario first.");
    }

    @Override
    public IncidentRoom newRoom(ScenarioCard card, Optional<Integer> pressure) {
        Room room = room(desk.loaded(card));
        return room(card, room, begin(room, pressure, Optional.empty()));
    }

    @Override
    public IncidentRoom teamRoom(ScenarioCard card, Exercise exercise) {
        Room room = room(desk.loaded(card));
        Begun begun = begin(room, exercise.parts().getFirst().pressure(), Optional.empty());
        begun.live().playBy(exercise);
        return room(card, room, begun);
    }

    /** The same, kept in that file, which is not there yet. */
    public IncidentRoom newRoom(ScenarioCard card, Optional<Integer> pressure, Path path) {
        Room room = room(desk.loaded(card));
        AttemptFile file = new AttemptFile(path);
        return room(card, room, new Begun(
                new OngoingAttempt(room, pressure, file, limit()), file, Optional.empty()));
    }

    /** Where the next attempt at that scenario is kept. */
    public Path nextFile(ScenarioCard card) {
        return kept.newFile(card.scenario().id());
    }

    private SessionRoom.Strategies strategies(ScenarioCard card) {
        return (live, progress) -> desk.beside(card, List.of(live::simulated), progress);
    }

    private Room room(Loaded.Valid scenario) {
        Attempt none = new Attempt(scenario.scenario().id(), Mornings.sha256(scenario),
                scenario.scenario().seed(), List.of(), Optional.empty(), Optional.empty())
                .on(scenario.scenario().engine());
        SessionDesk.struck(desk.trials().of(scenario).retrace(none)).ifPresent(struck -> {
            throw WarmWhatIf.desk(List.of(struck));
        });
        return switch (mornings.of(scenario)) {
            case AttemptSession.Open(Room opened) -> opened;
            case AttemptSession.NobodyCalled() -> throw new DeskException(
                    "Nobody is called before the day ends: there is nothing to practise.");
            case AttemptSession.Faulty(List<Problem> problems) ->
                    throw new DeskException(problems.stream().map(Problem::text)
                            .collect(Collectors.joining("\n")));
        };
    }

    private IncidentRoom room(ScenarioCard card, Room room, Begun begun) {
        Loaded.Valid scenario = desk.loaded(card);
        return new CautiousRoom(new SessionRoom(begun.live(), OutcomeNote.beside(
                begun.file().path()),
                new SessionRoom.RoomContext(strategies(card), hindsight(card, room),
                        begun.notice(), decision -> {
                            AttemptFile file = newFile(room);
                            return room(card, room,
                                    new Begun(begun.live().retryFrom(decision, file),
                                            file, Optional.empty()));
                        })),
                begun.live(), desk.trials().ofSqlByHand(scenario),
                foreign(scenario));
    }

    SessionRoom.Hindsight hindsight(ScenarioCard card, Room room) {
        Loaded.Valid scenario = desk.loaded(card);
        return new KeptHindsight(kept, new KeptAttempts.Subject(room.scenario().id(),
                room.sha256(), room.scenario().seed(), room.scenario().engine()),
                desk.trials().ofSqlByHand(scenario),
                foreign(scenario));
    }

    /**
     * An attempt to be simulated.
     *
     * @param file   keeps the attempt
     * @param notice what there is to say about another one
     */
    private record Begun(OngoingAttempt live, AttemptFile file, Optional<String> notice) {}

    private Begun begin(Room room, Optional<Integer> pressure, Optional<String> notice) {
        AttemptFile file = newFile(room);
        return new Begun(new OngoingAttempt(room, pressure, file, limit()), file, notice);
    }

    private ForeignSql foreign(Loaded.Valid scenario) {
        return ForeignSql.to(scenario.scenario(), desk.trials().isTrusted(scenario));
    }

    private static Duration limit() {
        return Limits.DEFAULT.timeout();
    }

    private AttemptFile newFile(Room room) {
        return new AttemptFile(kept.newFile(room.scenario().id()));
    }

    /** What became of the attempt that was left. */
    private sealed interface Left {}

    private record GoesOn(Begun begun) implements Left {}

    /** There is none, or it is to stay as it is. */
    private record Nothing() implements Left {}

    private record Broken(String why) implements Left {}

    /**
     * The newest attempt at this very scenario that nobody has measured yet, if no other window
     * goes on with it. One that was made under another pressure than is asked for stays as it is.
     */
    private Left left(ScenarioCard card, Room room, Optional<Integer> pressure) {
        var subject = new KeptAttempts.Subject(
                room.scenario().id(), room.sha256(), room.scenario().seed(),
                room.scenario().engine());
        return kept.newestUnfinished(subject).map(AttemptFile::new).filter(AttemptFile::claim)
                .map(file -> left(card, room, subject, pressure, file)).orElseGet(Nothing::new);
    }

    private Left left(ScenarioCard card, Room room, KeptAttempts.Subject subject,
            Optional<Integer> pressure, AttemptFile file) {
        Left left = new Nothing();
        try {
            left = file.read() instanceof LoadedAttempt.Valid(Attempt attempt, var _, boolean older)
                    && subject.isOf(attempt) && attempt.fingerprint().isEmpty()
                    && (pressure.isEmpty() || attempt.pressure().equals(pressure))
                            ? again(card, room, attempt, older, file, "Your attempt in "
                                    + file.path() + " stays as it is, and this is a new one: ")
                            : left;
            return left;
        } finally {
            if (!(left instanceof GoesOn)) {
                file.close();
            }
        }
    }

    /** Whoever wrote the file: it is retraced elsewhere before SQL of it may run here. */
    private Optional<Problem> struck(Loaded.Valid scenario, Attempt attempt) {
        ForeignSql foreign = foreign(scenario);
        return attempt.decisions().stream().map(Decision::action).anyMatch(foreign::isIn)
                ? SessionDesk.struck(desk.trials().ofSqlByHand(scenario).retrace(attempt))
                : Optional.empty();
    }

    private Left again(ScenarioCard card, Room room, Attempt attempt, boolean ofOlderRules,
            AttemptFile file, String name) {
        Optional<Problem> struck = struck(desk.loaded(card), attempt);
        if (struck.isPresent()) {
            return new Broken(name + struck.get().message() + ".");
        }
        return switch (new AttemptReplay(room).run(attempt, file, limit())) {
            case AttemptReplay.Same(OngoingAttempt live) -> {
                live.goOn();
                yield new GoesOn(new Begun(live, file, Optional.of(Attempts.OF_OLDER_RULES)
                        .filter(_ -> ofOlderRules)));
            }
            case AttemptReplay.Departed(int decision, String how) -> new Broken(
                    name + "at decision " + (decision + 1) + " " + how + ".");
            case AttemptReplay.Impossible(int decision, String why) -> new Broken(
                    name + "decision " + (decision + 1) + " cannot be made, " + why + ".");
            case AttemptReplay.SqlRefused _ -> new Broken(name + "its SQL may not run.");
            case AttemptReplay.Struck(int decision) -> new Broken(name + "decision "
                    + (decision + 1) + " meets a limit on time, rows or memory here.");
        };
    }
}

package dev.lastresort.ui.incident;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.patience.Patience;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.Decided;
import dev.lastresort.session.attempt.RoomView.Ending;
import dev.lastresort.session.attempt.RoomView.Progress;
import dev.lastresort.session.attempt.RoomView.Work;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A room by a script: a query takes a minute, a script is written in ten and holds once it has run.
 * SQL with {@code slow} runs until it is stopped, with {@code broken} fails, with {@code unkept}
 * cannot be kept.
 */
public final class FakeRoom implements IncidentRoom {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Optional<Integer> pressure;
    private final List<Decided> decisions = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private LocalDateTime now = FakeDay.at("10:47");
    private boolean faced;
    private boolean readOnly;
    private int hints;
    private volatile String evidence = "";
    private boolean full;
    private Optional<Ending> ending = Optional.empty();
    private volatile RoomView view;
    private final List<Debrief.Line> lines = new ArrayList<>();
    private volatile boolean closed;

    public FakeRoom() {
        this(Optional.empty());
    }

    /** @param pressure how many virtual seconds a second of the trainee's takes, if any */
    public FakeRoom(Optional<Integer> pressure) {
        this.pressure = pressure;
        view = FakeDay.view(this);
    }

    LocalDateTime now() {
        return now;
    }

    List<String> stopped() {
        return List.copyOf(stopped);
    }

    boolean faced() {
        return faced;
    }

    boolean readOnly() {
        return readOnly;
    }

    int hintsTaken() {
        return hints;
    }

    Optional<Ending> ending() {
        return ending;
    }

    List<Decided> decisions() {
        return List.copyOf(decisions);
    }

    /** What the five questions' answers rested on. */
    String evidence() {
        return evidence;
    }

    /** Whether what is thought can be kept. */
    void keepNothing(boolean nothing) {
        full = nothing;
    }

    public boolean closed() {
        return closed;
    }

    List<String> instances() {
        return works.stream().filter(work -> work.progress() == Progress.DONE
                && work.name().startsWith("Restore aside")).map(_ -> "side").distinct().toList();
    }

    List<Work> works() {
        return List.copyOf(works);
    }

    @Override
    public RoomView view() {
        return view;
    }

    @Override
    public Optional<String> notice() {
        return Optional.empty();
    }

    @Override
    public Optional<Integer> pressure() {
        return pressure;
    }

    @Override
    public Price price(Action action) {
        return new FakePrices(now, !instances().isEmpty()).of(action);
    }

    @Override
    public Reply act(Action action, Optional<String> rationale) {
        LocalDateTime before = now;
        Reply.Content content = switch (action) {
            case Action.Wait(LocalDateTime until) -> await(until);
            case Action.Deliberate(LocalDateTime until) -> {
                if (full) {
                    throw unkept();
                }
                pass(until);
                yield new Reply.Waited(false);
            }
            case Action.Console(List<Sql> statements, _) -> run(statements.getFirst().text());
            case Action.DryRun _ -> rehearsed();
            case Action.Take take -> take(take.step());
            case Action.Cancel(int step) -> cancel(step);
            case Action.Answer answer -> {
                evidence = answer.evidence();
                faced = true;
                yield new Reply.Nothing();
            }
            case Action.SkipQuestions _ -> {
                faced = true;
                yield new Reply.Nothing();
            }
            case Action.Hint(int level) -> {
                hints = level;
                yield new Reply.Hint(level, "Who else reads from the tables that have changed?");
            }
            case Action.DeclareResolved _ -> declare();
        };
        lines.add(new Debrief.Line(lines.size(), before, Duration.between(before, now), action,
                words(action), rationale.orElse(""), action instanceof Action.Take
                        ? Optional.of(works.getLast()) : Optional.empty()));
        decisions.add(new Decided(decisions.size(), before, words(action), rationale.orElse("")));
        view = FakeDay.view(this);
        return new Reply.Done(Duration.between(before, now), content);
    }

    private static String words(Action action) {
        return switch (action) {
            case Action.Take take -> take.step().name();
            case Action.Console(List<Sql> statements, _) -> "SQL: " + statements.getFirst().text();
            default -> action.getClass().getSimpleName();
        };
    }

    private Reply.Content await(LocalDateTime until) {
        boolean early = now.isBefore(FakeDay.COMPLAINT) && until.isAfter(FakeDay.COMPLAINT);
        pass(early ? FakeDay.COMPLAINT : until);
        return new Reply.Waited(early);
    }

    private void pass(LocalDateTime to) {
        now = to;
        works.replaceAll(work -> work.progress() == Progress.RUNNING
                && !work.endsAt().orElseThrow().isAfter(now)
                        ? with(work, Progress.DONE) : work);
        if (!now.isBefore(FakeDay.HORIZON)) {
            ending = Optional.of(Ending.HORIZON);
        }
    }

    private static Work with(Work work, Progress progress) {
        return new Work(work.number(), work.name(), progress, work.phases(), work.endsAt(), "");
    }

    private Reply.Content run(String sql) {
        if (sql.contains("unkept")) {
            throw unkept();
        }
        pass(now.plus(MINUTE));
        if (sql.contains("slow")) {
            awaitStop();
            return new Reply.Stopped(false);
        }
        return sql.contains("broken") ? new Reply.Ran(List.of(), Optional.of(
                "Column \"total\" not found; SQL state 42S22"))
                : new Reply.Ran(List.of(FakeDay.rows(sql)), Optional.empty());
    }

    private static DeskException unkept() {
        return new DeskException("The attempt's file cannot be written: the disk is full. "
                + "Nothing was done.", new IllegalStateException());
    }

    private void awaitStop() {
        try {
            if (!stop.await(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody stopped it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply.Content rehearsed() {
        pass(now.plus(MINUTE));
        return new Reply.Tried(List.of(), Optional.empty(),
                new TreeMap<>(Map.of("orders", 12L)),
                List.of(new Reply.FactChange("Orders", 0, 0, 3)), List.of(
                        new Reply.Check("Every order has a customer", true, true),
                        new Reply.Check("The archive can be read", false, true)),
                Duration.ofMinutes(5), List.of("orders for 5 min"),
                List.of("UPDATE: 120,000,000 rows ÷ 400,000 rows/s = 5 min"));
    }

    private Reply.Content take(Step step) {
        List<Phase> phases = new FakePrices(now, true).phases(step);
        works.add(new Work(works.size(), step.name(), Progress.RUNNING, phases,
                Optional.of(phases.getLast().end()), ""));
        switch (step) {
            case Step.Contain(_, _, Step.Containment.StopActor(String actor), _) ->
                    stopped.add(actor);
            case Step.Contain(_, _, Step.Containment.ReadOnly _, _) -> readOnly = true;
            default -> {}
        }
        return new Reply.Nothing();
    }

    private Reply.Content cancel(int step) {
        works.set(step, with(works.get(step), Progress.CANCELLED));
        return new Reply.Nothing();
    }

    private Reply.Content declare() {
        boolean fixed = works.stream().anyMatch(work -> work.progress() == Progress.DONE
                && work.name().startsWith("Migration"));
        ending = fixed ? Optional.of(Ending.RESOLVED) : ending;
        return new Reply.Declared(fixed ? List.of() : List.of("The archive can be read"));
    }

    @Override
    public Reply awaitNews() {
        return act(new Action.Wait(FakeDay.HORIZON), Optional.empty());
    }

    @Override
    public void stop() {
        stop.countDown();
    }

    @Override
    public Measured compare(dev.lastresort.session.Progress progress) {
        progress.reached("Running point-in-time recovery, 4 of 6 branches", 0.62);
        return new Measured(SampleComparison.create(), debrief(), Optional.empty());
    }

    public Debrief debrief() {
        return new Debrief(FakeDay.PAGE, lines, FakeDay.QUESTIONS, 3, ending);
    }

    @Override
    public IncidentRoom retryFrom(int decision) {
        FakeRoom other = new FakeRoom(pressure);
        other.lines.addAll(lines.subList(0, decision));
        other.decisions.addAll(decisions.subList(0, decision));
        other.now = decisions.get(decision).at();
        other.view = FakeDay.view(other);
        return other;
    }

    @Override
    public void close() {
        closed = true;
    }
}

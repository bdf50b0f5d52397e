package dev.lastresort.ui.incident;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.patience.Patience;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.Decided;
import dev.lastresort.session.attempt.RoomView.Ending;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.MovesFound;
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
    private final FakeWorks works = new FakeWorks();
    private final CountDownLatch stop = new CountDownLatch(1);
    private LocalDateTime now = FakeDay.at("10:47");
    private boolean faced;
    private int hints;
    private volatile String evidence = "";
    private boolean full;
    private Optional<Ending> ending = Optional.empty();
    private volatile RoomView view;
    private final List<Debrief.DecisionLine> lines = new ArrayList<>();
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
        return works.stopped();
    }

    boolean faced() {
        return faced;
    }

    boolean readOnly() {
        return works.readOnly();
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
        return works.done("Restore aside") ? List.of("side") : List.of();
    }

    List<Work> works() {
        return works.all();
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
            case Action.Take take -> {
                works.begin(take.step(), now);
                yield new Reply.NoContent();
            }
            case Action.Cancel(int step) -> {
                works.cancel(step);
                yield new Reply.NoContent();
            }
            case Action.AnswerQuestions answer -> {
                evidence = answer.evidence();
                faced = true;
                yield new Reply.NoContent();
            }
            case Action.OfTeam _ -> new Reply.NoContent();
            case Action.SkipQuestions _ -> {
                faced = true;
                yield new Reply.NoContent();
            }
            case Action.TakeHint(int level) -> {
                hints = level;
                yield new Reply.Hint(level, "Who else reads from the tables that have changed?");
            }
            case Action.DeclareResolved _ -> declare();
            case Action.HandOver _ -> {
                ending = Optional.of(Ending.HANDED_OVER);
                yield new Reply.NoContent();
            }
        };
        lines.add(new Debrief.DecisionLine(lines.size(), before, Duration.between(before, now),
                action,
                words(action), rationale.orElse(""), action instanceof Action.Take
                        ? Optional.of(works.all().getLast()) : Optional.empty()));
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
        works.pass(to);
        if (!now.isBefore(FakeDay.HORIZON)) {
            ending = Optional.of(Ending.HORIZON);
        }
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
        return sql.contains("broken") ? new Reply.BatchRan(List.of(), Optional.of(
                "Column \"total\" not found; SQL state 42S22"))
                : new Reply.BatchRan(List.of(FakeDay.rows(sql)), Optional.empty());
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
                        new Reply.InvariantCheck("Every order has a customer", true, true),
                        new Reply.InvariantCheck("The archive can be read", false, true)),
                Duration.ofMinutes(5), List.of("orders for 5 min"),
                List.of("UPDATE: 120,000,000 rows ÷ 400,000 rows/s = 5 min"));
    }

    private Reply.Content declare() {
        pass(now.plus(MINUTE));
        return new Reply.Declared(List.of(), works.done("Migration")
                ? List.of() : List.of("The archive can be read"));
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
        return new Debrief(FakeDay.PAGE, lines, FakeDay.QUESTIONS, 3, ending, Optional.empty());
    }

    @Override
    public MovesFound lookBack(Progress progress) {
        progress.reached("Looking for better moves", 0.4);
        return FakeMoves.of(List.copyOf(lines));
    }

    @Override
    public Comparison show(Continuation way, Progress progress) {
        return SampleComparison.create();
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

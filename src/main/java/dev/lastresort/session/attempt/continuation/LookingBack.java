package dev.lastresort.session.attempt.continuation;

import dev.lastresort.comparison.Yardstick;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.recovery.Awaited;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.replay.Watch;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.CostlyMoves;
import dev.lastresort.session.attempt.verdict.Move;
import dev.lastresort.session.attempt.verdict.MovePosition;
import dev.lastresort.session.attempt.verdict.MovesFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Looks back at an attempt: from the position before each of its moves all recoveries are taken on
 * the real engine, and what they come to is held against what could be reached after it. The result
 * depends on scenario and decisions alone, not on how many threads work at it.
 */
public final class LookingBack {

    /** How many positions are looked at; moves of longer attempts are taken together. */
    static final int MOST_POSITIONS = 32;

    private final Room room;
    private final MayRun mayRun;

    /** @param mayRun what it does not let run is passed over */
    public LookingBack(Room room, MayRun mayRun) {
        this.room = room;
        this.mayRun = mayRun;
    }

    /** What was decided, and the moments before each decision and after all. */
    public record Played(Attempt attempt, List<Moment> moments) {
        public Played {
            moments = List.copyOf(moments);
        }
    }

    /**
     * Finds the moves that cost most.
     *
     * @param others attempts of the same trainee at the same scenario
     * @throws java.util.concurrent.CancellationException if the progress cancelled it
     */
    public MovesFound at(Played played, List<Attempt> others, Progress progress) {
        ExecutorService threads = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("looking-back-", 0).factory());
        try {
            return new Search(played, others, progress, threads).found();
        } finally {
            threads.shutdownNow();
        }
    }

    /** One look back. */
    private final class Search {

        private final Played played;
        private final List<Attempt> others;
        private final Progress progress;
        private final ExecutorService threads;
        private final AtomicInteger done = new AtomicInteger();
        private double far;
        private volatile double total = Double.POSITIVE_INFINITY;

        Search(Played played, List<Attempt> others, Progress progress, ExecutorService threads) {
            this.played = played;
            this.others = others;
            this.progress = progress;
            this.threads = threads;
        }

        MovesFound found() {
            Alternatives alternatives = new Alternatives(room, yardstick(), mayRun, watch());
            List<Move> moves = Moves.of(played.attempt(), played.moments(),
                    room.scenario().horizon(), MOST_POSITIONS);
            Future<Optional<Continuation>> own = submit(alternatives.played(
                    played.attempt(), played.moments().getLast()));
            List<List<Future<Optional<Continuation>>>> running = new ArrayList<>();
            for (Move move : moves) {
                running.add(isAsAfter(move, moves) ? List.of()
                        : from(move, alternatives).stream().map(this::submit).toList());
            }
            total = 1 + running.stream().mapToInt(List::size).sum();
            List<MovePosition> positions = new ArrayList<>();
            for (int i = 0; i < moves.size(); i++) {
                positions.add(new MovePosition(moves.get(i), running.get(i).stream()
                        .flatMap(one -> Awaited.result(one).stream()).toList()));
            }
            return new MovesFound(Awaited.result(own)
                    .map(mine -> CostlyMoves.of(positions, mine)).orElse(List.of()),
                    moves.size(), done.get());
        }

        private Future<Optional<Continuation>> submit(Supplier<Optional<Continuation>> work) {
            return threads.submit(() -> {
                Optional<Continuation> result = work.get();
                done.incrementAndGet();
                return result;
            });
        }

        /** The recoveries, and what other attempts did that were the same up to here. */
        private List<Supplier<Optional<Continuation>>> from(
                Move move, Alternatives alternatives) {
            Moment moment = played.moments().get(move.from());
            Attempt before = played.attempt().before(move.from());
            List<Supplier<Optional<Continuation>>> work =
                    new ArrayList<>(alternatives.recoveries(before, moment));
            int until = move.from() + Math.max(1, move.decisions().size());
            for (Attempt other : others) {
                int same = SameBeginning.of(played.attempt(), other);
                if (same >= move.from() && same < until
                        && same < other.decisions().size()) {
                    work.add(alternatives.other(
                            other, same, played.moments().get(same)));
                }
            }
            return work;
        }

        /** Where a move changes nothing, not even the clock, all goes as from the next one. */
        private boolean isAsAfter(Move move, List<Move> moves) {
            int next = moves.indexOf(move) + 1;
            return next < moves.size() && isSame(played.moments().get(move.from()),
                    played.moments().get(moves.get(next).from()));
        }

        private Watch watch() {
            return (_, _) -> {
                synchronized (this) {
                    // never falls, whichever thread is the last to tell
                    far = Math.max(far, Math.min(1, done.get() / total));
                    progress.reached("Looking for better moves", far);
                }
            };
        }

        private Yardstick yardstick() {
            return new Yardstick(new IncidentReplay(
                    AttemptEnd.alone(room.scenario()), room.engine(), threads, watch()).run());
        }
    }

    private static boolean isSame(Moment one, Moment other) {
        return one.end().isEmpty() && other.end().isEmpty() && one.now().equals(other.now())
                && one.standing().equals(other.standing())
                && one.journal().size() == other.journal().size();
    }
}

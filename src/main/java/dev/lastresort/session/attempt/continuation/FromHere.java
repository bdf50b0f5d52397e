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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * What every recovery of the scenario would come to if it were taken now, and what it comes to if
 * nothing more is done; each is simulated to the end of the day on the real engine.
 */
public final class FromHere {

    private final Room room;
    private final MayRun mayRun;

    /** @param mayRun what it does not let run is passed over */
    public FromHere(Room room, MayRun mayRun) {
        this.room = room;
        this.mayRun = mayRun;
    }

    /**
     * Nothing more first, then the recoveries in their order; none once the attempt is over.
     *
     * @throws java.util.concurrent.CancellationException if the progress cancelled it
     */
    public List<Continuation> at(Attempt attempt, Moment moment, Progress progress) {
        if (moment.end().isPresent()) {
            return List.of();
        }
        Watch watch = (_, _) -> progress.reached("Reckoning what each recovery would cost from"
                + " now", Progress.UNKNOWN);
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                Thread.ofPlatform().daemon().name("from-here-", 0).factory());
        try {
            Alternatives alternatives = new Alternatives(room, new Yardstick(new IncidentReplay(
                    AttemptEnd.alone(room.scenario()), room.engine(), threads, watch).run()),
                    mayRun, watch);
            List<Supplier<Optional<Continuation>>> work = new ArrayList<>();
            work.add(alternatives.played(attempt, moment));
            work.addAll(alternatives.recoveries(attempt, moment));
            List<Future<Optional<Continuation>>> running =
                    work.stream().map(one -> threads.submit(one::get)).toList();
            return running.stream().flatMap(one -> Awaited.result(one).stream()).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}

package dev.lastresort.bench;

import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Told;
import dev.lastresort.sample.SampleComparison;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A comparison with far more traffic than any real one: states change all the time. */
final class BusyComparison {

    private static final Comparison SAMPLE = SampleComparison.create();
    private static final LocalDateTime START = SAMPLE.scenario().start();
    private static final LocalDateTime HORIZON = SAMPLE.scenario().horizon();

    private BusyComparison() {}

    /** @param events answers of all branches together */
    static Comparison of(int branches, int events) {
        List<BranchResult> all = new ArrayList<>(SAMPLE.branches());
        BranchResult pitr = all.get(5);
        for (int i = all.size(); i < branches; i++) {
            all.add(named(pitr, "again-" + i));
        }
        SplittableRandom random = new SplittableRandom(42);
        List<BranchResult> busy = all.subList(0, branches).stream()
                .map(branch -> busy(branch, events / branches, random)).toList();
        return new Comparison(SAMPLE.scenario(), 42, SAMPLE.alertAt(), SAMPLE.decisionAt(),
                SAMPLE.fingerprint(), busy, List.of());
    }

    private static BranchResult named(BranchResult branch, String name) {
        return new BranchResult(name, branch.title(), branch.kind(), branch.journal(),
                branch.outcome(), "", branch.axes(), branch.totals(), branch.rivalry(),
                List.of(), List.of(), List.of());
    }

    private static BranchResult busy(BranchResult branch, int events, SplittableRandom random) {
        ActorTally main = tally(events * 6 / 10, random);
        ActorTally other = tally(events * 4 / 10, random);
        Map<String, ActorTally> actors = new LinkedHashMap<>();
        actors.put("checkout", main);
        actors.put("tax-export", other);
        Outcome before = branch.outcome();
        Outcome outcome = new Outcome(before.facts(), before.effects(),
                new LinkedHashMap<>(actors), before.workDoneAt(), before.serviceBack(),
                before.wholeFrom(), before.cleanFrom(), before.timeToRecoverSeconds(),
                before.invariants(),
                before.durations(), telling(main));
        return new BranchResult(branch.name(), branch.title(), branch.kind(),
                new Journal(branch.journal().stream().map(List::of).toList()), outcome, "",
                branch.axes(), branch.totals(), branch.rivalry(), List.of(), List.of(),
                List.of());
    }

    private static ActorTally tally(int answers, SplittableRandom random) {
        Duration pitch = Duration.between(START, HORIZON).dividedBy(answers + 1);
        List<JudgedAnswer> judged = new ArrayList<>();
        List<StateSpan> states = new ArrayList<>();
        Map<Judgement, Long> counts = new EnumMap<>(Judgement.class);
        LocalDateTime since = START;
        State state = State.UP;
        for (int n = 0; n < answers; n++) {
            LocalDateTime at = START.plus(pitch.multipliedBy(n + 1));
            Judgement judgement = random.nextInt(50) > 0 ? Judgement.OK
                    : Judgement.values()[random.nextInt(4)];
            judged.add(new JudgedAnswer(at, n, judgement, "", false));
            counts.merge(judgement, 1L, Long::sum);
            State next = switch (judgement) {
                case OK -> State.UP;
                case WRONG -> State.DEGRADED;
                case FAILED, REFUSED -> State.DOWN;
            };
            if (next != state) {
                states.add(new StateSpan(since, at, state));
                since = at;
                state = next;
            }
        }
        states.add(new StateSpan(since, HORIZON, state));
        return new ActorTally(counts, 0, 0, 0, judged, states, List.of());
    }

    /** A restore at 13:04 takes away what was said yes to from 10:00 to 10:55. */
    private static List<Told> telling(ActorTally main) {
        LocalDateTime gone = START.plusHours(13).plusMinutes(4);
        List<Told> telling = new ArrayList<>();
        for (JudgedAnswer answer : main.answers()) {
            boolean lost = answer.at().getHour() == 10 && answer.at().getMinute() < 55;
            telling.add(new Told(answer.n(), answer.at(), answer.judgement(),
                    answer.judgement() == Judgement.OK
                            ? List.of(new Told.Period(answer.at(), lost ? gone : HORIZON))
                            : List.of()));
        }
        return telling;
    }
}

package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.ledger.BranchAnswers;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Requests that wait are done when arithmetic says so, once, and as what they were. */
@Execution(ExecutionMode.CONCURRENT)
class WaitingRequestsTest {

    private static final int DAYS = 5;

    @Test
    void aQueueDrainsAsAQueueByHandDoes() {
        for (int seed = 0; seed < DAYS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int spacing = seed % 4 == 0 ? 0 : 1 + random.nextInt(12);
            int limit = seed % 2 == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(40);
            String rate = spacing == 0 ? "" : "\"rate\": \"" + 3600 / spacing + "/h\"";
            // only paces that are whole seconds can be held against whole seconds
            if (spacing != 0 && 3600 % spacing != 0) {
                spacing = 4;
                rate = "\"rate\": \"15/min\"";
            }
            String most = limit == Integer.MAX_VALUE ? "" : "\"limit\": " + limit;
            WaitingDay day = WaitingDay.random(random, ", \"whenRefused\": { \"queue\": { "
                    + List.of(rate, most).stream().filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", "))
                    + " } }");
            agree(WaitingOracle.ofQueue(day, spacing, limit), day, "seed " + seed);
        }
    }

    @Test
    void aRequestIsTriedAgainAsByHand() {
        for (int seed = 0; seed < DAYS; seed++) {
            SplittableRandom random = new SplittableRandom(100 + seed);
            int every = 1 + random.nextInt(60);
            int times = 1 + random.nextInt(12);
            WaitingDay day = WaitingDay.random(random, ", \"whenRefused\": { \"retry\": {"
                    + " \"every\": \"" + every + " s\", \"times\": " + times + " } }");
            agree(WaitingOracle.ofRetry(day, every, times), day, "seed " + seed);
        }
    }

    /** The orders from 08:10 to 08:11:30 meet a lock of 100 s, and are tried once more each. */
    @Test
    void aLastTryThatIsRefusedIsNotCountedAsDoneLate() {
        WaitingDay day = new WaitingDay(30, ", \"whenRefused\": { \"retry\": {"
                + " \"every\": \"1 min\", \"times\": 1 } }", 100, List.of());
        ActorTally tally = WaitingDay.branch(WaitingDay.compare(day.load()), "windows")
                .outcome().actors().get("shop");
        assertEquals(2, tally.count(Judgement.REFUSED), "08:10:00 and 08:10:30, tried in the lock");
        assertEquals(2, tally.waits().late(), "08:11:00 and 08:11:30, tried after it");
        assertEquals(Duration.ofMinutes(1), tally.waits().longest());
    }

    @Test
    void aScheduleThatCatchesUpMakesUpForAllRunsAtOnceAndOneThatSkipsForNone() {
        WaitingDay day = WaitingDay.random(
                new SplittableRandom(7), ", \"missed\": \"catchUp\"");
        agree(WaitingOracle.ofQueue(day, 0, Integer.MAX_VALUE), day, "catch up");
        WaitingDay skips = new WaitingDay(
                day.everySeconds(), ", \"missed\": \"skip\"", day.lockSeconds(), day.pauses());
        agree(WaitingOracle.ofQueue(skips, 0, 0), skips, "skip");
    }

    private static void agree(WaitingOracle.Fate fate, WaitingDay day, String which) {
        BranchResult branch =
                WaitingDay.branch(WaitingDay.compare(day.load()), "windows");
        Map<Integer, Integer> done = new TreeMap<>();
        Map<Integer, Integer> refused = new TreeMap<>();
        branch.journal().stream(Answered.class).forEach(
                answered -> (answered.answer() instanceof Acknowledged ? done : refused).put(
                        (int) answered.n(), (int) Duration.between(
                                WaitingDay.START, answered.at()).toSeconds()));
        assertEquals(new TreeMap<>(fate.doneAt()), done, which);
        assertEquals(new TreeMap<>(fate.refusedAt()), refused, which);
        assertEquals(done.size() + refused.size(),
                branch.journal().stream(Answered.class).count(), which + ": answered once");

        int ticks = Math.ceilDiv(WaitingDay.SECONDS, day.everySeconds());
        int waiting = ticks - done.size() - refused.size();
        long late = fate.doneAt().entrySet().stream()
                .filter(one -> one.getValue() > one.getKey() * day.everySeconds()).count();
        ActorTally tally = branch.outcome().actors().get("shop");
        FactLedger orders = branch.outcome().facts().get("orders");
        assertEquals(done.size(), tally.count(Judgement.OK), which);
        assertEquals(refused.size() + waiting, tally.count(Judgement.REFUSED), which);
        assertEquals(waiting, tally.waits().open(), which);
        assertTrue(late <= tally.waits().late(), which);
        assertEquals(done.size(), orders.count(FactLedger.Verdict.KEPT), which);
        assertEquals(refused.size() + waiting,
                orders.count(FactLedger.Verdict.NEVER_ACCEPTED), which);
        assertEquals(0, orders.count(FactLedger.Verdict.LOST), which);
        if (refused.isEmpty()) {
            assertEquals(0, tally.downSeconds(), which);
            assertEquals(degraded(fate, day, ticks), tally.degradedSeconds(), which);
        }
    }

    /** The seconds in which a request waits. */
    private static long degraded(WaitingOracle.Fate fate, WaitingDay day, int ticks) {
        boolean[] waits = new boolean[WaitingDay.SECONDS];
        for (int n = 0; n < ticks; n++) {
            int end = fate.doneAt().getOrDefault(n, WaitingDay.SECONDS);
            for (int second = n * day.everySeconds(); second < end; second++) {
                waits[second] = true;
            }
        }
        long seconds = 0;
        for (boolean one : waits) {
            seconds += one ? 1 : 0;
        }
        return seconds;
    }

    /** What was done between 08:15 and the restore's start at 08:20. */
    @Test
    void aRestoreLetsWhatWasDoneInTheDiscardedHistoryComeAgainIfTheQueueRewinds() {
        BranchResult keeps = restored("\"onRestore\": \"keep\"");
        BranchResult rewinds = restored("\"onRestore\": \"rewind\"");
        // an order every 10 s, from 08:15:00 to 08:20:00, both included: the decision comes last
        long discarded = 31;
        assertEquals(discarded,
                keeps.outcome().facts().get("orders").count(FactLedger.Verdict.LOST));
        assertEquals(0, rewinds.outcome().facts().get("orders").count(FactLedger.Verdict.LOST));
        assertEquals(360, rewinds.outcome().facts().get("orders").count(FactLedger.Verdict.KEPT));
        assertEquals(discarded, rewinds.outcome().effects().get("mail")
                .count(EffectLedger.Verdict.TWICE), "their mails went out before");
        assertEquals(0, keeps.outcome().effects().get("mail")
                .count(EffectLedger.Verdict.TWICE));
        ActorTally tally = rewinds.outcome().actors().get("shop");
        assertEquals(360, tally.count(Judgement.OK), "each request has one answer");
        // the restore takes 10 min of load and, rounded up, 15 min of log at ten times the speed
        long restore = 600 + 87;
        long metTheLock = 1;
        assertEquals(discarded + restore / 10 + metTheLock, tally.waits().late());
        assertEquals(rewinds.outcome().facts().get("orders").count(FactLedger.Verdict.KEPT),
                BranchAnswers.of(rewinds.journal()).of("shop").size());
    }

    private static BranchResult restored(String onRestore) {
        WaitingDay day = new WaitingDay(10,
                ", \"whenRefused\": { \"queue\": { " + onRestore + " } }", 1,
                List.of(new int[] {0, 1}));
        return WaitingDay.branch(WaitingDay.compare(day.load()), "restore");
    }

    @Test
    void whatIfsOfADayThatWaitsEqualThoseSimulatedFromNothing() {
        WaitingDay day = new WaitingDay(7, ", \"whenRefused\": { \"queue\": { \"rate\":"
                + " \"10/min\", \"limit\": 90, \"onRestore\": \"rewind\" } }", 700,
                List.of(new int[] {30, 300}, new int[] {50, 60}));
        try (WarmSession warm = new WarmSession(day.load(), new ScenarioEngines())) {
            for (String delay : List.of("0 s", "3 min", "11 min 1 s")) {
                Loaded.Valid asked = with(day, "/alerts/0/humanDelay=\"" + delay + "\"");
                Comparison cold = WaitingDay.compare(asked);
                ComparisonResult kept = warm.compare(asked, Progress.NONE);
                assertTrue(kept instanceof ComparisonResult.Compared(Comparison comparison, _)
                        && comparison.fingerprint().equals(cold.fingerprint())
                        && outcomes(comparison).equals(outcomes(cold)), delay);
            }
        }
    }

    private static List<Object> outcomes(Comparison comparison) {
        return comparison.branches().stream().<Object>map(BranchResult::outcome).toList();
    }

    private static Loaded.Valid with(WaitingDay day, String setting) {
        return (Loaded.Valid) new ScenarioReader().read("day.json",
                day.json().getBytes(StandardCharsets.UTF_8),
                List.of(Setting.parse(setting)), OptionalLong.empty());
    }
}

package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.lastresort.Started;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.StrategyKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The same scenario and seed give the same fingerprints, whatever the machine and the company. */
@Execution(ExecutionMode.CONCURRENT)
class DeterminismTest {

    private static final int BRANCHES_OF_BOTH = 7 + 7;
    /** For fifty seeds. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private static final List<String> ANKARA = List.of("-Duser.language=tr", "-Duser.country=TR",
            "-Duser.timezone=Pacific/Apia", "-Dfile.encoding=ISO-8859-1",
            "-XX:ActiveProcessorCount=1");
    private static final List<String> CAIRO = List.of("-Duser.language=ar", "-Duser.country=EG",
            "-Duser.extensions=u-nu-arab", "-Duser.timezone=America/St_Johns",
            "-Dfile.encoding=UTF-8", "-XX:ActiveProcessorCount=2");
    private static final List<String> BANGKOK = List.of("-Duser.language=th", "-Duser.country=TH",
            "-Duser.extensions=u-ca-buddhist-nu-thai", "-Duser.timezone=Asia/Kathmandu",
            "-Dfile.encoding=COMPAT", "-XX:ActiveProcessorCount=3");

    /** What this process has compared, and one on another machine. */
    @Test
    void theSameSeedGivesTheSameFingerprintsInAnotherProcess(@TempDir Path folder) {
        List<String> here = PrintFingerprints.lines(Mission.ARCHIVE,
                Mission.load(Mission.ARCHIVE).scenario().seed(),
                Mission.compare(Mission.ARCHIVE, List.of()));
        Started there = run(folder, ANKARA, PrintFingerprints.OWN_SEED);
        assertEquals("tr-TR Pacific/Apia 1", there.err().getFirst());
        assertEquals(BRANCHES_OF_BOTH / 2 + 1, here.size());
        assertEquals(here, there.out());
    }

    @Tag("slow")
    @Test
    void fiftySeedsGiveTheSameFingerprintsInThreeProcesses(@TempDir Path folder) {
        sameFingerprints(folder, 50, List.of(ANKARA, CAIRO, BANGKOK));
    }

    private static void sameFingerprints(
            Path folder, int seeds, List<List<String>> machines) {
        String[] arguments = LongStream.range(0, seeds).map(i -> 42 + i * 1_000_003)
                .mapToObj(Long::toString).toArray(String[]::new);
        List<Started> runs = started(folder, machines, arguments);
        Started first = runs.getFirst();
        // each branch of each seed, and the whole: no two alike
        assertEquals(seeds * (BRANCHES_OF_BOTH + 2), first.out().size(), first.err()::toString);
        assertEquals(first.out().size(), Set.copyOf(first.out().stream()
                .map(line -> line.substring(line.lastIndexOf(' '))).toList()).size());
        for (Started other : runs.subList(1, runs.size())) {
            assertNotEquals(first.err().getFirst(), other.err().getFirst(), "the same machine");
            assertEquals(first.out(), other.out(), other.err().getFirst());
        }
    }

    private static List<Started> started(
            Path folder, List<List<String>> machines, String... arguments) {
        try (ExecutorService threads = Executors.newFixedThreadPool(machines.size())) {
            List<CompletableFuture<Started>> runs = machines.stream()
                    .map(options -> CompletableFuture.supplyAsync(
                            () -> run(folder, options, arguments), threads))
                    .toList();
            return runs.stream().map(CompletableFuture::join).toList();
        }
    }

    private static Started run(
            Path folder, List<String> options, String... arguments) {
        try {
            Path own = Files.createTempDirectory(folder, "machine");
            return Started.within(
                    LONGEST, PrintFingerprints.class, own, options, arguments);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void aStrategyAloneIsTheSameAsAmongAll() {
        aloneAsAmongAll(Mission.ARCHIVE, "side-restore"::equals);
    }

    @Tag("slow")
    @Test
    void eachStrategyOfTheArchiveAloneIsTheSameAsAmongAll() {
        aloneAsAmongAll(Mission.ARCHIVE, _ -> true);
    }

    @Tag("slow")
    @Test
    void eachStrategyOfThePricesAloneIsTheSameAsAmongAll() {
        aloneAsAmongAll(Mission.PRICES, _ -> true);
    }

    private static void aloneAsAmongAll(String id, Predicate<String> wanted) {
        Comparison all = Mission.compare(id, List.of());
        List<BranchResult> strategies = all.compared().stream()
                .filter(branch -> branch.kind() != StrategyKind.NONE && wanted.test(branch.name()))
                .toList();
        assertFalse(strategies.isEmpty());
        for (BranchResult among : strategies) {
            Comparison alone = Mission.compare(id, List.of(among.name()));
            assertEquals(3, alone.branches().size());
            assertEquals(among.fingerprint(),
                    Mission.branch(alone, among.name()).fingerprint(), among.name());
            assertEquals(all.trunk().fingerprint(), alone.trunk().fingerprint(), among.name());
            assertEquals(all.counterfactual().fingerprint(),
                    alone.counterfactual().fingerprint(), among.name());
        }
    }

    @Test
    void anotherSeedIsAnotherDay() {
        Comparison one = Mission.compare(Mission.ARCHIVE, List.of());
        Comparison other = Mission.compare(Mission.ARCHIVE, List.of("pitr"), "/seed=43");
        for (BranchResult branch : other.branches()) {
            assertNotEquals(Mission.branch(one, branch.name()).fingerprint(),
                    branch.fingerprint(), branch.name());
        }
    }
}

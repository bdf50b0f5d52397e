package dev.lastresort.replay.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Ten machines. */
@Execution(ExecutionMode.CONCURRENT)
class VersionsTest {

    private static final int NODES = 10;

    private static List<String> machines(Versions versions) {
        return IntStream.range(0, NODES).mapToObj(versions::on).toList();
    }

    @Test
    void aDeployReachesTheFirstSoManyMachinesAndLeavesTheOthers() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            String[] expected = new String[NODES];
            Arrays.fill(expected, "v0");
            Versions versions = Versions.of("v0", NODES);
            for (int i = 1; i < 6; i++) {
                String version = "v" + random.nextInt(4);
                // more than there are reach all
                OptionalInt to = random.nextInt(4) == 0 ? OptionalInt.empty()
                        : OptionalInt.of(1 + random.nextInt(NODES + 2));
                Arrays.fill(expected, 0, Math.min(NODES, to.orElse(NODES)), version);
                versions = versions.with(version, to);
                assertEquals(List.of(expected), machines(versions), "seed 7, round " + round);
                Map<String, Long> counts = Arrays.stream(expected).collect(
                        Collectors.groupingBy(Function.identity(), Collectors.counting()));
                assertEquals(counts, versions.counts().entrySet().stream().collect(
                        Collectors.toMap(Map.Entry::getKey, one -> (long) one.getValue())));
            }
        }
    }

    @Test
    void oneVersionEverywhereIsToldAloneAndSeveralWithTheirMachines() {
        Versions versions = Versions.of("v1", NODES);
        assertEquals("v1", versions.words());
        assertEquals("v2 on 3 of 10, v1 on 7 of 10",
                versions.with("v2", OptionalInt.of(3)).words());
        assertEquals("v2", versions.with("v2", OptionalInt.of(10)).words());
    }
}

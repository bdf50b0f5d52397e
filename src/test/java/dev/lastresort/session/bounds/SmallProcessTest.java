package dev.lastresort.session.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.patience.Patience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallProcessTest {

    @Test
    void aPortAndAFileToWriteStayWithTheProcessThatHasThem() {
        assertEquals(List.of("-Xmx1g", "-XX:AOTCache=lib/lastresort.aot"),
                SmallProcess.shared(List.of("-Xmx1g", "-agentlib:jdwp=transport=dt_socket",
                        "-javaagent:agent.jar", "-XX:AOTMode=record", "-XX:AOTConfiguration=seen",
                        "-XX:AOTCacheOutput=made", "-XX:AOTCache=lib/lastresort.aot")));
    }

    /** Java does not start with two; a window is given another one than a trial. */
    @Test
    void aTrialHasOneCollectorHoweverThisProcessWasStarted() throws Exception {
        for (String collector : List.of("-XX:+UseG1GC", "-XX:+UseSerialGC", "-XX:+UseParallelGC")) {
            assertEquals(List.of("-XX:+UseSerialGC"), collectors(SmallProcess.trialOptions(
                    List.of("-Xmx2g", collector), Map.of())));
            assertEquals(List.of(collector), collectors(SmallProcess.trialOptions(
                    List.of(collector), Map.of("JDK_JAVA_OPTIONS", "-Xss2m " + collector))));
            List<String> line = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            line.addAll(SmallProcess.trialOptions(List.of(collector), Map.of()));
            line.add("-version");
            assertEquals(0, Patience.exitCode(new ProcessBuilder(line)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()), collector);
        }
    }

    private static List<String> collectors(List<String> options) {
        return options.stream().filter(option -> option.matches("-XX:\\+Use.*GC")).toList();
    }
}

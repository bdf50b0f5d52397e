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
                        "-XX:AOTCacheOutput=made", "-XX:AOTCache=lib/lastresort.aot",
                        "-Xlog:gc:file=gc.log", "-XX:StartFlightRecording=filename=x.jfr")));
        assertEquals(List.of("-Xlog:disable", "-Xlog:all=error:stderr"),
                SmallProcess.shared(List.of("-Xlog:disable", "-Xlog:all=error:stderr")));
    }

    /** Java does not start with a heap that begins larger than it may become. */
    @Test
    void aTrialStartsHoweverLargeThisProcessBegan() throws Exception {
        List<String> large = List.of("-Xms3g", "-Xmx4g", "-Xmn1500m");
        assertEquals(0, started(SmallProcess.trialOptions(large, Map.of()), Map.of()));
        assertEquals(0, started(SmallProcess.trialOptions(List.of(), Map.of()),
                Map.of("JDK_JAVA_OPTIONS", "-Xms3g -Xmx4g")));
        // what it is kept from
        assertEquals(1, started(List.of("-Xms3g", "-Xmx512m"), Map.of()));
    }

    /** Java does not start with two; a window is given another one than a trial. */
    @Test
    void aTrialHasOneCollectorHoweverThisProcessWasStarted() throws Exception {
        for (String collector : List.of("-XX:+UseG1GC", "-XX:+UseSerialGC", "-XX:+UseParallelGC")) {
            assertEquals(List.of("-XX:+UseSerialGC"), collectors(SmallProcess.trialOptions(
                    List.of("-Xmx2g", collector), Map.of())));
            assertEquals(List.of(collector), collectors(SmallProcess.trialOptions(
                    List.of(collector), Map.of("JDK_JAVA_OPTIONS", "-Xss2m " + collector))));
            assertEquals(0, started(
                    SmallProcess.trialOptions(List.of(collector), Map.of()), Map.of()), collector);
        }
    }

    private static int started(List<String> options, Map<String, String> environment)
            throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(options);
        line.add("-version");
        ProcessBuilder java = new ProcessBuilder(line).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        java.environment().putAll(environment);
        return Patience.exitCode(java.start());
    }

    private static List<String> collectors(List<String> options) {
        return options.stream().filter(option -> option.matches("-XX:\\+Use.*GC")).toList();
    }
}

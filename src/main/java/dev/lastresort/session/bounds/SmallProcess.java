package dev.lastresort.session.bounds;

import dev.lastresort.database.Runaways;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Does a command again in a process of its own, whose heap cannot grow past the cap: where Java was
 * started with a large one, a hostile statement could fill much of it between two looks. What comes
 * with the program is trusted, and does not pay for that.
 */
public record SmallProcess(Class<?> main) {

    /** Set in such a process, which leaves it to the one that began it to say that it was ended. */
    public static final String PART = "lastresort.part";

    /**
     * Options that two processes cannot share: a port to listen at, a file to write, and how large
     * a heap is to begin with, which may be more than the other's may ever be.
     */
    private static final Pattern ITS_OWN = Pattern.compile("-agentlib.*|-javaagent.*"
            + "|-XX:(AOTMode|AOTConfiguration|AOTCacheOutput|StartFlightRecording).*"
            + "|-Xlog:.*\\bfile=.*|-Xm[ns].*"
            + "|-XX:(Initial(HeapSize|RAMPercentage)|MinHeapSize|(Max)?NewSize)=.*");

    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");

    /** Where the environment names options of every Java. */
    private static final List<String> JAVA_VARIABLES =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS");

    private static final int SMALLEST_MEGABYTES = 512;
    private static final int USUAL_FIRST_MEGABYTES = 256;
    private static final Set<String> RUNNING =
            Set.of("compare", "replay", "report", "cohort", "validate", "import", "sweep");

    /**
     * Whether somebody's SQL is to run here, and the heap may become too large.
     *
     * @param trusted what comes with the program, by the names that arguments have for it
     */
    public static boolean isFor(List<String> arguments, List<String> trusted) {
        return !arguments.isEmpty() && RUNNING.contains(arguments.getFirst())
                && runsSqlOfAFile(arguments, trusted) && Runaways.heapMayOutgrowItsCap();
    }

    private static boolean runsSqlOfAFile(List<String> arguments, List<String> trusted) {
        if (arguments.getFirst().equals("validate") && !arguments.contains("--execute")) {
            return false;
        }
        List<String> others = arguments.subList(1, arguments.size());
        return others.stream().anyMatch(SmallProcess::isFile)
                || others.stream().noneMatch(trusted::contains);
    }

    /** Standard input is somebody's file, too. */
    private static boolean isFile(String argument) {
        try {
            return argument.equals("-") || Files.exists(Path.of(argument));
        } catch (InvalidPathException option) {
            return false;
        }
    }

    /** What it left with. It reads and prints where this process does, and ends with it. */
    public int run(List<String> arguments) throws IOException {
        Process process = new ProcessBuilder(line(arguments)).inheritIO().start();
        Thread end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            int code = process.waitFor();
            while (end.getState() != Thread.State.NEW) {
                // it was ended because this process ends, which then says why
                LockSupport.park(this);
            }
            return code;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** How to start a process beside this one, which has half of its heap, and soon ends. */
    public List<String> trial(String command) {
        return line(trialOptions(
                ManagementFactory.getRuntimeMXBean().getInputArguments(), System.getenv()),
                List.of(command));
    }

    /**
     * Two collectors keep Java from starting, so that the one which this process was given gives
     * way. One that the environment names is named to every Java, and stays.
     */
    static List<String> trialOptions(List<String> given, Map<String, String> environment) {
        List<String> options = new ArrayList<>(shared(given));
        boolean everywhere = JAVA_VARIABLES.stream().anyMatch(variable -> COLLECTOR.matcher(
                environment.getOrDefault(variable, "")).find());
        if (!everywhere) {
            options.removeIf(option -> COLLECTOR.matcher(option).matches());
            options.add("-XX:+UseSerialGC");
        }
        options.addAll(heap(Math.max(SMALLEST_MEGABYTES, Runaways.heapCapMegabytes() / 2)));
        options.add("-XX:TieredStopAtLevel=1");
        return List.copyOf(options);
    }

    List<String> line(List<String> arguments) {
        List<String> options =
                new ArrayList<>(shared(ManagementFactory.getRuntimeMXBean().getInputArguments()));
        options.addAll(heap(Runaways.heapCapMegabytes()));
        return line(options, arguments);
    }

    /** Where the environment has a heap begin larger than that, Java would not start. */
    private static List<String> heap(int megabytes) {
        return List.of("-Xms" + Math.min(megabytes, USUAL_FIRST_MEGABYTES) + "m",
                "-Xmx" + megabytes + "m");
    }

    /** How to start the program again with these arguments. */
    private List<String> line(List<String> options, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.add("-D" + PART + "=true");
        line.add("-classpath");
        line.add(System.getProperty("java.class.path"));
        line.add(main.getName());
        line.addAll(arguments);
        return line;
    }

    static List<String> shared(List<String> options) {
        return options.stream()
                .filter(option -> !ITS_OWN.matcher(option).matches()).toList();
    }
}

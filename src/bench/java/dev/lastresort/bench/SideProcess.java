package dev.lastresort.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A side in a Java of its own, which does its work once each time it is asked to and rests in
 * between: so two sides can take turns by the second, and neither is compiled for what the other
 * does.
 */
final class SideProcess implements AutoCloseable {

    private static final String GO = "go";
    private static final String MEASURED = "measured ";

    /**
     * One time of the work, each divided by its pieces.
     *
     * @param wallNanos   as a clock on the wall has it
     * @param threadNanos that the processor gave to the working thread
     * @param allNanos    that it gave to the process: its other threads, its collector and compiler
     * @param bytes       that all threads have asked for
     */
    record Measured(double wallNanos, double threadNanos, double allNanos, double bytes) {

        private static Measured read(String line) {
            String[] words = line.substring(MEASURED.length()).split(" ");
            return new Measured(Double.parseDouble(words[0]), Double.parseDouble(words[1]),
                    Double.parseDouble(words[2]), Double.parseDouble(words[3]));
        }
    }

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;

    private SideProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    static SideProcess start(String name) {
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Xms1g", "-Xmx4g", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), SideProcess.class.getName(), name);
        try {
            return new SideProcess(name, new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    String name() {
        return name;
    }

    /** Lets it do its work once. */
    Measured once() {
        orders.println(GO);
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(MEASURED)) {
                    return Measured.read(line);
                }
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        throw new IllegalStateException(name + " has ended: see above");
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** What the process does. Arguments: the name of its side. */
    public static void main(String[] args) throws IOException, SQLException {
        Side side = Side.called(args[0]);
        BufferedReader orders = new BufferedReader(
                new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (GO.equals(orders.readLine())) {
            System.out.println(MEASURED + measured(side));
        }
    }

    private static String measured(Side side) throws SQLException {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory
                .getOperatingSystemMXBean();
        side.before();
        // what was left by the time before is not this one's to clear away
        System.gc();
        long bytes = threads.getTotalThreadAllocatedBytes();
        long all = system.getProcessCpuTime();
        long thread = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        Object made = side.work();
        wall = System.nanoTime() - wall;
        thread = threads.getCurrentThreadCpuTime() - thread;
        all = system.getProcessCpuTime() - all;
        bytes = threads.getTotalThreadAllocatedBytes() - bytes;
        if (made.equals(Side.class)) {
            throw new IllegalStateException("nothing makes that");
        }
        side.after();
        double pieces = side.pieces();
        return wall / pieces + " " + thread / pieces + " " + all / pieces + " " + bytes / pieces;
    }
}

package dev.lastresort.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints what a whole comparison of the first bundled scenario takes as the day grows: at 1, 10 and
 * 100 times the rate of its checkout, and with 1, 10 and 80 times the rows that it is seeded with.
 * Time is that of the processors, and is divided by the answers of all branches, or told for each
 * seeded row beyond those of the day as it is; memory is what the finished comparison holds.
 * Arguments: which to take, of {@code rates rows}; both if none. One machine's figures are not
 * another's: what counts is how far they move from line to line.
 */
public final class Growth {

    private static final int WARM = 4;
    /** A seed may make a million rows, and this scenario's largest makes 12,000 as it is. */
    private static final int MOST_ROWS = 80;
    private static final double MICROSECOND = 1e-3;
    private static final double SECOND = 1e-9;
    private static final double MEGABYTE = 1e-6;

    /** One comparison. */
    private record Grown(double nanos, long answers, long seeded, long held) {}

    private Growth() {}

    public static void main(String[] args) {
        List<String> wanted = args.length == 0 ? List.of("rates", "rows") : List.of(args);
        for (int i = 0; i < WARM; i++) {
            measured(List.of());
        }
        if (wanted.contains("rates")) {
            line("rate   answers      s   µs an answer   MB held   bytes an answer");
            for (int times : List.of(1, 10, 100)) {
                Grown grown = measured(rates(times));
                line(String.format(Locale.ROOT, "%4d %9d %6.1f %14.1f %9.0f %17.0f", times,
                        grown.answers, grown.nanos * SECOND,
                        grown.nanos * MICROSECOND / grown.answers, grown.held * MEGABYTE,
                        (double) grown.held / grown.answers));
            }
        }
        if (wanted.contains("rows")) {
            line("rows    seeded      s   µs a row more   MB held   bytes a row more");
            Grown asItIs = measured(List.of());
            for (int times : List.of(1, 10, MOST_ROWS)) {
                Grown grown = measured(rows(times));
                long more = Math.max(1, grown.seeded - asItIs.seeded);
                line(String.format(Locale.ROOT, "%4d %9d %6.1f %15.1f %9.0f %18.0f", times,
                        grown.seeded, grown.nanos * SECOND,
                        times == 1 ? 0 : (grown.nanos - asItIs.nanos) * MICROSECOND / more,
                        grown.held * MEGABYTE,
                        times == 1 ? 0 : (double) (grown.held - asItIs.held) / more));
            }
        }
    }

    private static List<Setting> rates(int times) {
        return List.of(new Setting("/actors/0/schedule/every", 20_000 / times + " ms"),
                new Setting("/actors/0/schedule/offset", 10_000 / times + " ms"));
    }

    private static List<Setting> rows(int times) {
        List<Setting> settings = new ArrayList<>();
        Setup setup = BusyDay.normal().scenario().setup();
        for (int i = 0; i < setup.items().size(); i++) {
            if (setup.items().get(i) instanceof Setup.Seed seed
                    && seed.source() instanceof Setup.Count(long rows)) {
                settings.add(new Setting(
                        setup.pointer(i) + "/rows", Long.toString(rows * times)));
            }
        }
        return settings;
    }

    private static long seeded(Setup setup) {
        return setup.items().stream().mapToLong(item -> item instanceof Setup.Seed seed
                && seed.source() instanceof Setup.Count(long rows) ? rows : 0).sum();
    }

    private static Grown measured(List<Setting> settings) {
        Loaded.Valid loaded = BusyDay.read("dropped-orders-archive", settings);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = held();
        long nanos = system.getProcessCpuTime();
        ComparisonResult result = new IncidentSession(loaded, new ScenarioEngines(), 2)
                .compare(List.of(), Progress.NONE);
        nanos = system.getProcessCpuTime() - nanos;
        if (!(result instanceof ComparisonResult.Compared(Comparison comparison, var _))) {
            throw new IllegalStateException(result.toString());
        }
        long held = held() - before;
        long answers = comparison.branches().stream()
                .mapToLong(branch -> branch.journal().stream(Answered.class).count()).sum();
        return new Grown(nanos, answers, seeded(comparison.scenario().setup()), held);
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void line(String text) {
        System.out.println(text);
    }
}

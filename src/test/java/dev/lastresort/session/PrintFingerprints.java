package dev.lastresort.session;

import dev.lastresort.model.outcome.Comparison;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints the fingerprints of both missions for the seeds in its arguments, and on what machine. */
public final class PrintFingerprints {

    /** Instead of a number: the seed that stands in each file. */
    static final String OWN_SEEDS = "own-seeds";

    private PrintFingerprints() {}

    /** The machine goes to the error stream: it is what must make no difference. */
    public static void main(String[] seeds) {
        System.err.println(Locale.getDefault().toLanguageTag() + ' ' + ZoneId.systemDefault()
                + ' ' + Runtime.getRuntime().availableProcessors());
        for (String seed : seeds) {
            print(Mission.ARCHIVE, seed);
            print(Mission.PRICES, seed);
        }
    }

    private static void print(String id, String seed) {
        long number = seed.equals(OWN_SEEDS) ? Mission.load(id).scenario().seed()
                : Long.parseLong(seed);
        lines(id, number, Mission.compare(id, List.of(), "/seed=" + number))
                .forEach(System.out::println);
    }

    /** One of each branch, and one of the whole. */
    static List<String> lines(String id, long seed, Comparison comparison) {
        return Stream.concat(
                comparison.branches().stream().map(branch -> id + ' ' + seed + ' ' + branch.name()
                        + ' ' + branch.fingerprint()),
                Stream.of(id + ' ' + seed + " whole " + comparison.fingerprint())).toList();
    }
}

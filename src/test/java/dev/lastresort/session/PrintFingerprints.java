package dev.lastresort.session;

import dev.lastresort.model.outcome.Comparison;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints the fingerprints of both missions for the seeds in its arguments, and on what machine. */
public final class PrintFingerprints {

    /** Instead of a number: only the archive, with the seed that stands in its file. */
    static final String OWN_SEED = "own-seed";

    private PrintFingerprints() {}

    /** The machine goes to the error stream: it is what must make no difference. */
    public static void main(String[] seeds) {
        System.err.println(Locale.getDefault().toLanguageTag() + ' ' + ZoneId.systemDefault()
                + ' ' + Runtime.getRuntime().availableProcessors());
        for (String seed : seeds) {
            if (seed.equals(OWN_SEED)) {
                print(Mission.ARCHIVE, Mission.load(Mission.ARCHIVE).scenario().seed());
            } else {
                print(Mission.ARCHIVE, Long.parseLong(seed));
                print(Mission.PRICES, Long.parseLong(seed));
            }
        }
    }

    private static void print(String id, long number) {
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

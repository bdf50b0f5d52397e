package dev.lastresort.session;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Prints the fingerprints of both missions for the seeds in its arguments, and on what machine. */
public final class PrintFingerprints {

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
        Comparison comparison = Mission.compare(id, List.of(), "/seed=" + seed);
        for (BranchResult branch : comparison.branches()) {
            System.out.println(
                    id + ' ' + seed + ' ' + branch.name() + ' ' + branch.fingerprint());
        }
        System.out.println(id + ' ' + seed + " whole " + comparison.fingerprint());
    }
}

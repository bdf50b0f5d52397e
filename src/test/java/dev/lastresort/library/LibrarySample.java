package dev.lastresort.library;

import dev.lastresort.session.BundledScenarios;
import java.util.List;

/**
 * The scenarios of the library that every run of the tests compares, one of most families:
 * comparing all takes minutes. A thorough run compares the others, too. Invariant: each scenario is
 * in one of the two lists.
 */
final class LibrarySample {

    private static final List<String> COMPARED = List.of("lock-queue", "covered-by-default",
            "empty-nightly-dump", "billed-by-both");

    private LibrarySample() {}

    static List<String> compared() {
        return COMPARED;
    }

    static List<String> others() {
        return BundledScenarios.IDS.stream().filter(id -> !COMPARED.contains(id)).toList();
    }
}

package dev.lastresort.ui;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.replay.StartOfDay;
import dev.lastresort.session.MissionComparison;

/** The comparison of the dropped orders_archive, measured, and what a window must say of it. */
public record Expected(Comparison comparison) {

    public static Expected ofArchive() {
        return new Expected(StartOfDay.under(MissionComparison.ofArchive()));
    }

    String title(String branch) {
        return branch(branch).title();
    }

    /** As people write it. */
    String count(String branch, String axis) {
        return Wording.number(number(branch, axis));
    }

    long number(String branch, String axis) {
        return branch(branch).totals().stream().filter(each -> each.name().equals(axis))
                .findFirst().orElseThrow().value().orElseThrow().longValueExact();
    }

    private BranchResult branch(String name) {
        return comparison.branches().stream().filter(each -> each.name().equals(name))
                .findFirst().orElseThrow();
    }
}

package dev.lastresort.report.postmortem;

import dev.lastresort.inspection.BranchDiff;
import dev.lastresort.inspection.BranchDiff.DifferingRows;
import dev.lastresort.inspection.CauseKind;
import dev.lastresort.inspection.DiffFilter;
import dev.lastresort.inspection.DiffKind;
import dev.lastresort.inspection.DiffSelection;
import dev.lastresort.inspection.DiffSheet;
import dev.lastresort.inspection.LedgerList;
import dev.lastresort.inspection.LedgerQuery;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.sheet.Sheet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a figure in a sentence counts, a line each: the lists that the window opens for it. */
record CountedEvidence(Comparison comparison) {

    /** Empty where it counts nothing. */
    Optional<Sheet> of(Counted counted) {
        Sheet sheet = counted instanceof Counted.LedgerRows rows ? rows(rows)
                : LedgerQuery.of(counted, comparison.scenario())
                        .map(query -> LedgerList.of(comparison, query).sheet())
                        .orElseThrow();
        return sheet.lines().isEmpty() ? Optional.empty() : Optional.of(sheet);
    }

    private Sheet rows(Counted.LedgerRows counted) {
        DifferingRows all = Objects.requireNonNull(BranchDiff.between(comparison,
                comparison.counterfactual().name(), counted.branch()).facts()
                .get(counted.fact()), counted.fact());
        return DiffSheet.of(all, DiffSelection.of(counted.fact(), all, new DiffFilter(
                Set.of(DiffKind.valueOf(counted.verdict().name())),
                CauseKind.of(counted.which()))).rows(), "expected", "actual");
    }
}

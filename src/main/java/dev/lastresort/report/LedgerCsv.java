package dev.lastresort.report;

import dev.lastresort.inspection.BranchDiff;
import dev.lastresort.inspection.BranchDiff.DifferingRows;
import dev.lastresort.inspection.DiffSheet;
import dev.lastresort.inspection.LedgerList;
import dev.lastresort.inspection.LedgerQuery;
import dev.lastresort.model.debrief.Report;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.model.sheet.SheetText;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * All rows of all ledgers as CSV, a file for each branch and each fact, effect and actor of which
 * there is something to tell. A spreadsheet runs nothing in them as a formula.
 */
public final class LedgerCsv {

    private static final String ENDING = ".csv";

    private final SequencedMap<String, Supplier<String>> files = new LinkedHashMap<>();

    private LedgerCsv() {}

    /** File name to what is to stand in it, which is made when it is asked for. */
    public static SequencedMap<String, Supplier<String>> files(Report report) {
        LedgerCsv csv = new LedgerCsv();
        for (int i = 0; i < report.incidents().size(); i++) {
            Comparison comparison = report.incidents().get(i).comparison();
            String prefix = report.incidents().size() == 1 ? "" : (i + 1) + "-";
            comparison.branches().stream()
                    .filter(branch -> branch.kind() != StrategyKind.COUNTERFACTUAL)
                    .forEach(branch -> csv.add(prefix, comparison, branch));
        }
        return csv.files;
    }

    private void add(String prefix, Comparison comparison, BranchResult branch) {
        String start = prefix + plain(branch.name()) + "-";
        branch.outcome().facts().forEach((fact, ledger) -> {
            if (!ledger.entries().isEmpty()) {
                put(start + "rows-" + plain(fact), () -> rows(comparison, branch, fact));
            }
        });
        branch.outcome().effects().forEach((effect, ledger) -> {
            if (!ledger.entries().isEmpty()) {
                put(start + "effects-" + plain(effect), () -> LedgerList.of(comparison,
                        new LedgerQuery.Effects(branch.name(), effect, Optional.empty()))
                        .sheet());
            }
        });
        branch.outcome().actors().forEach((actor, _) -> {
            put(start + "answers-" + plain(actor), () -> LedgerList.of(comparison,
                    new LedgerQuery.Answers(branch.name(), actor, Optional.empty())).sheet());
            put(start + "states-" + plain(actor), () -> LedgerList.of(comparison,
                    new LedgerQuery.Spans(branch.name(), actor, Optional.empty(),
                            Optional.empty()))
                    .sheet());
        });
    }

    private static Sheet rows(Comparison comparison, BranchResult branch, String fact) {
        DifferingRows rows = Objects.requireNonNull(BranchDiff.between(comparison,
                comparison.counterfactual().name(), branch.name()).facts().get(fact), fact);
        return DiffSheet.of(rows, rows.rows(), "expected", "actual");
    }

    private void put(String name, Supplier<Sheet> sheet) {
        String free = name;
        for (int i = 2; files.containsKey(free + ENDING); i++) {
            free = name + "-" + i;
        }
        files.put(free + ENDING, () -> SheetText.csv(sheet.get()));
    }

    /** A name in a file's name: letters, digits and hyphens alone, whatever a scenario calls it. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}

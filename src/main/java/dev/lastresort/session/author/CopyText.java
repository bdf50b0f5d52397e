package dev.lastresort.session.author;

import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.CopiedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a copy back does, in prose. */
final class CopyText {

    private CopyText() {}

    static String of(Step.CopyBack copy) {
        return "Copies " + copy.tables().stream().map(CopyText::table)
                .collect(Collectors.joining(", ")) + " from the side instance '" + copy.instance()
                + "'" + (copy.inOrder() ? ", in this order." : ".");
    }

    private static String table(CopiedTable table) {
        CopyTerms terms = table.terms();
        List<String> words = new ArrayList<>();
        terms.from().ifPresent(from -> words.add("out of " + from));
        if (!terms.by().isEmpty()) {
            words.add("met by " + String.join(" and ", terms.by()));
        }
        if (table.onConflict() == OnConflict.TAKE_NEWEST) {
            words.add("the newer row counts, by " + terms.newest().orElse(""));
        }
        terms.writtenSince().ifPresent(rule -> words.add(switch (rule) {
            case KEEP_LIVE -> "rows that requests have changed since stay";
            case TAKE_RESTORED -> "rows that requests have changed since are replaced, too";
            case TAKE_NEWEST -> "of rows that requests have changed since the newer one counts, by "
                    + terms.newest().orElse("");
            case FAIL -> "it fails at a row that a request has changed since";
        }));
        if (!terms.columns().isEmpty()) {
            words.add("with other columns: " + String.join(", ", terms.columns().keySet()));
        }
        return table.table() + (words.isEmpty() ? "" : " (" + String.join("; ", words) + ")");
    }
}

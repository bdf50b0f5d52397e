package dev.lastresort.report.postmortem;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.report.document.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A sheet as a table that a page can bear: the first lines as they are, of the others how many of
 * each cause, so that all are accounted for. The CSV has every one.
 */
final class SheetFolding {

    /** How many lines of one figure stand in a report. */
    static final int MOST_LINES = 200;

    private static final int MOST_CAUSES = 20;

    private SheetFolding() {}

    static List<Passage> of(Sheet sheet) {
        int shown = Math.min(MOST_LINES, sheet.lines().size());
        List<Passage> passages = new ArrayList<>();
        passages.add(Passage.Tabular.of("", sheet.headings(), sheet.lines().subList(0, shown)));
        if (shown < sheet.lines().size()) {
            passages.add(new Passage.RunningText("And " + Wording.count(
                    sheet.lines().size() - shown, "more line")
                    + ", which a report written with --csv has, too. By their cause:"));
            passages.add(causes(sheet.lines().subList(shown, sheet.lines().size())));
        }
        return passages;
    }

    private static Passage causes(List<List<String>> rest) {
        Map<String, Long> counts = rest.stream().collect(Collectors.groupingBy(
                List::getLast, LinkedHashMap::new, Collectors.counting()));
        List<String> lines = new ArrayList<>(counts.entrySet().stream().limit(MOST_CAUSES)
                .map(one -> Wording.number(one.getValue()) + ": " + one.getKey()).toList());
        long others = counts.values().stream().skip(MOST_CAUSES).mapToLong(Long::longValue).sum();
        if (others > 0) {
            lines.add(Wording.number(others) + " of other causes");
        }
        return Passage.Points.of(lines);
    }
}

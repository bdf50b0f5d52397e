package dev.lastresort.report.sweep;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.model.sweep.SweptParameter;
import dev.lastresort.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sweep for people: a map of letters, each of which stands for what no other dominates there. */
public final class SweepText {

    private static final String END = "\n";

    private SweepText() {}

    public static String of(Sweep sweep) {
        SweepKey key = SweepKey.of(sweep);
        StringBuilder text = new StringBuilder();
        text.append(Harmless.text(sweep.scenario())).append(", seed ").append(sweep.seed())
                .append(sweep.engine().beside())
                .append(": which recoveries no other dominates").append(END);
        if (sweep.parameters().size() == 2) {
            text.append("across: ").append(pointer(sweep.parameters().getFirst())).append(END)
                    .append("down:   ").append(pointer(sweep.parameters().get(1))).append(END);
        }
        text.append(END);
        Table table = Table.ofWords();
        table.add(sweep.parameters().size() == 2
                ? headings(sweep) : List.of(List.of(pointer(sweep.parameters().getFirst())),
                        List.of("")));
        lines(sweep, key).forEach(table::add);
        table.lines().forEach(lines -> lines.forEach(
                line -> text.append(line).append(END)));
        text.append(END);
        legend(sweep, key).forEach(line -> text.append(line).append(END));
        return text.toString();
    }

    /** What each letter means, a line each. */
    static List<String> legend(Sweep sweep, SweepKey key) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < key.sets().size(); i++) {
            lines.add(SweepKey.letter(i) + "  "
                    + Harmless.text(String.join(", ", key.sets().get(i))));
        }
        refused(sweep).ifPresent(reason -> lines.add(
                SweepKey.REFUSED + "  does not fit: " + Harmless.text(reason)));
        int all = sweep.columns() * sweep.rows();
        if (!sweep.isComplete()) {
            lines.add(SweepKey.UNKNOWN + "  not measured: " + (all - sweep.cells().size())
                    + " of " + all + " cells");
        }
        return lines;
    }

    private static String pointer(SweptParameter parameter) {
        return Harmless.text(parameter.pointer());
    }

    private static List<List<String>> headings(Sweep sweep) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(""));
        sweep.parameters().getFirst().values().forEach(value -> cells.add(List.of(value)));
        return cells;
    }

    /** With one parameter a line for each value; with two a line for each of the second's. */
    private static List<List<List<String>>> lines(Sweep sweep, SweepKey key) {
        List<List<List<String>>> lines = new ArrayList<>();
        boolean one = sweep.parameters().size() == 1;
        List<String> starts = one ? sweep.parameters().getFirst().values()
                : sweep.parameters().get(1).values();
        for (int i = 0; i < starts.size(); i++) {
            List<List<String>> line = new ArrayList<>();
            line.add(List.of(starts.get(i)));
            if (one) {
                line.add(List.of(key.letter(sweep, i, 0)));
            } else {
                for (int column = 0; column < sweep.columns(); column++) {
                    line.add(List.of(key.letter(sweep, column, i)));
                }
            }
            lines.add(line);
        }
        return lines;
    }

    /** Why the first of those does not fit that do not. */
    private static Optional<String> refused(Sweep sweep) {
        return sweep.cells().stream().filter(SweptCell.Refused.class::isInstance)
                .map(SweptCell.Refused.class::cast).map(SweptCell.Refused::reason).findFirst();
    }
}

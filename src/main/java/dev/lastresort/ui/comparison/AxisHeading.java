package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;

/** What stands over a column of figures; the unit is empty where the figures carry their own. */
public record AxisHeading(String name, String unit) {

    /** The name of the column that tells from when on all rows are right. */
    static final String WHOLE = "rows whole";

    private static final String DOWN = "down: ";
    private static final int LINE = 10;

    /** Those of all columns. */
    public static List<AxisHeading> of(Comparison comparison) {
        return Stream.concat(comparison.trunk().totals().stream(),
                Stream.of(AxisRow.whole(comparison.trunk(), comparison)))
                .map(axis -> of(axis, comparison.scenario())).toList();
    }

    public static AxisHeading of(Axis axis, Scenario scenario) {
        if (axis.name().equals(WHOLE)) {
            return new AxisHeading(WHOLE, "from");
        }
        String unit = axis.unit().equals("seconds") ? "" : axis.unit();
        if (axis.name().startsWith(DOWN)) {
            return new AxisHeading(title(axis.name().substring(DOWN.length()), scenario), "down");
        }
        String name = axis.name().endsWith(" " + unit) && !unit.isEmpty()
                ? axis.name().substring(0, axis.name().length() - unit.length() - 1) : axis.name();
        return new AxisHeading(name, unit);
    }

    /** All that stands there, on one line. */
    String whole() {
        return unit.isEmpty() ? name : name + ", " + unit;
    }

    /** The name on at most two lines, so that columns of figures can stay narrow. */
    public String nameOnLines() {
        int after = name.indexOf(' ', name.length() / 2);
        int before = name.lastIndexOf(' ', name.length() / 2);
        int space = after < 0 || before >= 0
                && name.length() / 2 - before <= after - name.length() / 2 ? before : after;
        return name.length() <= LINE || space < 0
                ? name : name.substring(0, space) + "\n" + name.substring(space + 1);
    }

    private static String title(String actor, Scenario scenario) {
        return scenario.titleOfActor(actor).orElse(actor);
    }
}

package dev.lastresort.ui.author;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.author.LastCall;
import dev.lastresort.ui.comparison.AxisHeading;
import dev.lastresort.ui.comparison.AxisRow;
import java.util.List;

/**
 * What a comparison came to, without the days that it replayed.
 *
 * @param scenario what was compared
 */
public record KeptOutcome(
        Scenario scenario, List<AxisHeading> headings, List<AxisRow> rows, LastCall call) {

    public KeptOutcome {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    public static KeptOutcome of(Comparison comparison) {
        return new KeptOutcome(comparison.scenario(), AxisHeading.of(comparison),
                AxisRow.of(comparison), LastCall.of(comparison));
    }
}

package dev.lastresort.report.postmortem;

import dev.lastresort.model.outcome.Told;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.sheet.Sheet;
import java.util.List;

/** Requests that were told yes and then forgotten, a line each. */
final class Forgotten {

    private Forgotten() {}

    static Sheet sheet(List<Told> forgotten) {
        return new Sheet(List.of("told yes at", "request", "forgotten at"),
                forgotten.stream().map(told -> List.of(
                        Wording.isoInstant(told.at()), "#" + told.n(),
                        Wording.isoInstant(told.remembered().getLast().end()))).toList());
    }
}

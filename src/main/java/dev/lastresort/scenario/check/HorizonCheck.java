package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.model.scenario.traffic.Flow;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.InstantText;
import java.time.LocalDateTime;

/** What can be written and yet never counts: an actor without a request, a fact without a query. */
final class HorizonCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        boolean clock = InstantText.readable(draft.start())
                && InstantText.readable(draft.horizon())
                && draft.start().isBefore(draft.horizon());
        for (int i = 0; clock && i < draft.actors().size(); i++) {
            Actor actor = draft.actors().get(i);
            if (!runs(actor.schedule(), draft.start(), draft.horizon())) {
                findings.warning(Rule.ACTOR_NEVER_RUNS, "/actors/" + i + "/schedule",
                        "'" + actor.name() + "' makes no request between start and horizon",
                        "let it start earlier, or move the horizon");
            }
        }
        for (int i = 0; i < draft.facts().size(); i++) {
            fact(draft.facts().get(i), "/facts/" + i, draft.setup().version(), findings);
        }
    }

    private static boolean runs(Schedule schedule, LocalDateTime start, LocalDateTime horizon) {
        return switch (schedule) {
            case Schedule.Every every -> start.plus(every.offset()).isBefore(horizon);
            case Schedule.At at -> at.times().isEmpty() || at.times().stream().anyMatch(time -> {
                LocalDateTime first = start.toLocalDate().atTime(time);
                LocalDateTime next = first.isBefore(start) ? first.plusDays(1) : first;
                return next.isBefore(horizon);
            });
            case Schedule.Curve curve -> !TrafficCheck.isSound(curve.traffic())
                    || Flow.of(curve.traffic(), start).expected(horizon) > 0;
        };
    }

    private static void fact(Fact fact, String pointer, String atStart, Findings findings) {
        boolean readable = fact.alternatives().stream()
                .anyMatch(alternative -> alternative.since().map(atStart::equals).orElse(true));
        if (!fact.alternatives().isEmpty() && !readable) {
            findings.warning(Rule.FACT_WITHOUT_ALTERNATIVE, pointer + "/alternatives",
                    "no alternative of fact '" + fact.name() + "' is for schema version '"
                            + atStart + "', with which the day starts",
                    "leave 'since' out of the first alternative");
        }
    }
}

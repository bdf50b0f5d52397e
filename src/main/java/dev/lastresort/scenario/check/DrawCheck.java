package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import java.util.List;
import java.util.Map;

/**
 * Draws stand only where they mean something: columns in a seed made for each row, rows with
 * actors.
 */
final class DrawCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        for (int i = 0; i < draft.setup().items().size(); i++) {
            if (draft.setup().items().get(i) instanceof Setup.Seed seed) {
                String pointer = draft.setup().pointer(i) + "/columns";
                seed(seed, pointer, findings);
                new DrawReferences(seed.columns(), pointer, findings).look();
            }
        }
        for (int i = 0; i < draft.actors().size(); i++) {
            String pointer = "/actors/" + i + "/draws";
            actor(draft.actors().get(i), pointer, findings);
            new DrawReferences(draft.actors().get(i).draws(), pointer, findings).look();
        }
    }

    private static void seed(Setup.Seed seed, String at, Findings findings) {
        seed.columns()
                .forEach(
                        (column, draw) -> {
                            String pointer = Pointers.member(at, column);
                            if (draw instanceof Draw.FromColumn
                                    && !(seed.source() instanceof Setup.ForEach)) {
                                findings.error(
                                        Rule.MISPLACED_DRAW,
                                        pointer,
                                        "there is no row whose column could be read",
                                        "give the seed a 'forEach' query");
                            } else if (draw instanceof Draw.PerRow
                                    || draw instanceof Draw.PickedRows rows
                                            && rows.take().isPresent()) {
                                findings.error(
                                        Rule.MISPLACED_DRAW,
                                        pointer,
                                        "a column of a seed holds a single value",
                                        "use 'rows' without 'take', or another draw");
                            }
                        });
    }

    private static void actor(Actor actor, String at, Findings findings) {
        List<String> rowsDraws = actor.draws().entrySet().stream()
                .filter(entry -> entry.getValue().picked().isPresent())
                .map(Map.Entry::getKey)
                .toList();
        actor.draws()
                .forEach(
                        (name, draw) -> {
                            String pointer = Pointers.member(at, name);
                            if (name.equals("now")) {
                                findings.errorInName(
                                        Rule.DUPLICATE_NAME,
                                        pointer,
                                        "':now' is the instant of the request already",
                                        "choose another name");
                            }
                            if (draw instanceof Draw.FromColumn) {
                                column(pointer, findings);
                            } else if (draw instanceof Draw.PerRow perRow) {
                                new References(findings)
                                        .check(
                                                Rule.UNKNOWN_DRAW,
                                                "rows draw",
                                                pointer + "/perRow",
                                                perRow.rows(),
                                                rowsDraws);
                                nested(perRow.draw(), pointer + "/draw", findings);
                            }
                        });
    }

    private static void nested(Draw draw, String pointer, Findings findings) {
        if (draw instanceof Draw.FromColumn) {
            column(pointer, findings);
        } else if (draw instanceof Draw.PerRow || draw instanceof Draw.PickedRows) {
            findings.error(Rule.MISPLACED_DRAW, pointer, "rows cannot be drawn for each row",
                    "draw a single value here");
        }
    }

    private static void column(String pointer, Findings findings) {
        findings.error(Rule.MISPLACED_DRAW, pointer, "'column' belongs in a seed made for each row",
                "an actor reads a column of a rows draw as :name.column");
    }
}

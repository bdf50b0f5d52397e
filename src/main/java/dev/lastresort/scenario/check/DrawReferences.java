package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Draw;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.ParameterNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What the draws of one owner refer to: another draw with a single value, and never, by however
 * many turns, themselves.
 */
final class DrawReferences {

    /** Each leads into the next, and how much a stack holds differs from machine to machine. */
    private static final int DEEPEST = 50;

    private final SequencedMap<String, Draw> draws;
    private final String at;
    private final Findings findings;
    /** Draws from which no circle can be reached, with the longest way down from each. */
    private final Map<String, Integer> sound = new LinkedHashMap<>();

    DrawReferences(SequencedMap<String, Draw> draws, String at, Findings findings) {
        this.draws = draws;
        this.at = at;
        this.findings = findings;
    }

    void look() {
        draws.forEach((name, draw) -> {
            String pointer = Pointers.member(at, name);
            references(draw, pointer)
                    .forEach((place, reference) -> reference(draw, reference, place));
            misplaced(draw, pointer);
        });
        for (String name : draws.sequencedKeySet()) {
            if (!descend(name)) {
                return;
            }
        }
    }

    /** By the place where each is written. */
    private static Map<String, String> references(Draw draw, String pointer) {
        Map<String, String> references = new LinkedHashMap<>();
        switch (draw) {
            case Draw.SameAs(String of) -> references.put(pointer + "/of", of);
            case Draw.Belonging(String of, Draw inner) -> {
                references.put(pointer + "/of", of);
                references.putAll(references(inner, pointer));
            }
            case Draw.PickedRows rows -> rows.matching().forEach((column, of) -> references.put(
                    Pointers.member(pointer + "/rows/matching", column), of));
            case Draw.PerRow each ->
                    references.putAll(references(each.draw(), pointer + "/draw"));
            default -> {}
        }
        return references;
    }

    private void reference(Draw from, String reference, String place) {
        String name = ParameterNames.base(reference);
        new References(findings).check(
                Rule.UNKNOWN_DRAW, "draw", place, name, draws.sequencedKeySet());
        Optional<Draw> to = Optional.ofNullable(draws.get(name));
        boolean walked = from instanceof Draw.PerRow each && each.rows().equals(name);
        Optional<Draw.PickedRows> rows = to.flatMap(Draw::picked);
        if (to.filter(Draw.PerRow.class::isInstance).isPresent()
                || rows.flatMap(Draw.PickedRows::take).isPresent() && !walked) {
            findings.error(Rule.MISPLACED_DRAW, place, "'" + name + "' is more than one value",
                    "refer to a draw of a single value");
        } else if (to.isPresent() && rows.isEmpty() && !name.equals(reference)) {
            findings.error(Rule.MISPLACED_DRAW, place, "'" + name + "' is no row with columns",
                    "write '" + name + "' alone, or draw it by 'rows' or 'zipf' of a query");
        }
    }

    private void misplaced(Draw draw, String pointer) {
        Draw inner = draw instanceof Draw.PerRow each ? each.draw() : draw;
        if (inner instanceof Draw.Belonging(String _, Draw.Sequence _)) {
            findings.error(Rule.MISPLACED_DRAW, pointer + "/of",
                    "a sequence counts the ticks and belongs to no other value",
                    "remove 'of', or refer to the sequence elsewhere");
        } else if (inner instanceof Draw.Belonging each
                && each.picked().flatMap(Draw.PickedRows::take).isPresent()) {
            findings.error(Rule.MISPLACED_DRAW, pointer + "/of",
                    "several rows belong to the tick", "remove 'of' or 'take'");
        }
    }

    /** Down all ways from there, on a stack of our own; false once a circle was told. */
    private boolean descend(String first) {
        List<String> path = new ArrayList<>(List.of(first));
        Set<String> onPath = new HashSet<>(path);
        while (!path.isEmpty()) {
            String name = path.getLast();
            Optional<String> open = targets(name).stream()
                    .filter(to -> !sound.containsKey(to)).findFirst();
            if (open.isEmpty()) {
                int depth = 1 + targets(name).stream().mapToInt(sound::get).max().orElse(0);
                sound.put(name, depth);
                onPath.remove(path.removeLast());
                if (depth > DEEPEST) {
                    tell(name, "this draw refers to others more than " + DEEPEST + " deep");
                    return false;
                }
            } else if (!onPath.add(open.get())) {
                tell(open.get(), "this draw leads back to itself: " + String.join(", ",
                        path.subList(path.indexOf(open.get()), path.size()))
                        + ", " + open.get());
                return false;
            } else {
                path.add(open.get());
            }
        }
        return true;
    }

    private void tell(String name, String message) {
        String place = references(draw(name), Pointers.member(at, name))
                .keySet().iterator().next();
        findings.error(Rule.CIRCULAR_REFERENCE, place, message,
                "let one of them be drawn by itself");
    }

    private Draw draw(String name) {
        return Objects.requireNonNull(draws.get(name), name);
    }

    private List<String> targets(String name) {
        Draw draw = draw(name);
        return references(draw, "").values().stream().map(ParameterNames::base)
                .filter(to -> draws.containsKey(to)
                        && !(draw instanceof Draw.PerRow each && each.rows().equals(to)))
                .toList();
    }
}

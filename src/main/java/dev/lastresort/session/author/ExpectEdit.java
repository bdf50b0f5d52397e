package dev.lastresort.session.author;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Measure;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.session.author.JsonSpans.JsonSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * A scenario's text with what was measured in the place of what its author had expected. Invariant:
 * outside the values that change, and the {@code expect} that is added, not a character differs.
 *
 * @param changes a line for each, for people
 */
record ExpectEdit(String text, List<String> changes) {

    ExpectEdit {
        changes = List.copyOf(changes);
    }

    static ExpectEdit of(String text, Comparison comparison) {
        return new Writing(text, comparison).edit();
    }

    private record Replacement(int start, int end, String text) {}

    private static final class Writing {

        private final String text;
        private final Comparison comparison;
        private final ExpectStyle style;
        private final List<Replacement> replacements = new ArrayList<>();
        private final List<String> changes = new ArrayList<>();

        Writing(String text, Comparison comparison) {
            this.text = text;
            this.comparison = comparison;
            style = new ExpectStyle(text);
        }

        ExpectEdit edit() {
            JsonSpan strategies = JsonSpans.of(text).member("strategies");
            List<Strategy> all = comparison.scenario().strategies();
            // One that does nothing may have been added before those of the file.
            int added = all.size() - strategies.members().size();
            for (int i = 0; i < strategies.members().size(); i++) {
                JsonSpan span = strategies.member(String.valueOf(i));
                String name = all.get(i + added).name();
                branch(name).ifPresent(branch -> strategy(span, branch));
            }
            StringBuilder edited = new StringBuilder(text);
            replacements.reversed()
                    .forEach(one -> edited.replace(one.start(), one.end(), one.text()));
            return new ExpectEdit(edited.toString(), changes);
        }

        private Optional<BranchResult> branch(String name) {
            return Stream.concat(Stream.of(comparison.trunk()), comparison.strategies().stream())
                    .filter(branch -> branch.name().equals(name)).findFirst();
        }

        private void strategy(JsonSpan strategy, BranchResult branch) {
            JsonSpan expect = strategy.member("expect");
            SequencedMap<String, Measure> measured = Measure.of(branch.outcome());
            if (!expect.members().isEmpty()) {
                expect.members().forEach((name, span) -> missed(name, span, branch, measured));
                return;
            }
            List<String> entries = measured.entrySet().stream().filter(Writing::isWorthSaying)
                    .map(entry -> ExpectStyle.quoted(entry.getKey()) + ": "
                            + json(entry.getValue()))
                    .toList();
            changes.add(branch.name() + ": " + Wording.count(entries.size(), "value")
                    + " where nothing was expected");
            if (strategy.has("expect")) {
                replacements.add(new Replacement(expect.start(), expect.end(),
                        style.object(strategy, entries)));
            } else {
                int end = strategy.members().lastEntry().getValue().end();
                replacements.add(new Replacement(end, end,
                        style.member(strategy, "expect", style.object(strategy, entries))));
            }
        }

        /** What holds is left as it was written, such as a range. */
        private void missed(String name, JsonSpan span, BranchResult branch,
                Map<String, Measure> measured) {
            boolean missed = branch.missed().stream()
                    .anyMatch(words -> words.startsWith(name + ": "));
            if (missed && measured.containsKey(name)) {
                String now = json(measured.get(name));
                changes.add(branch.name() + " " + name + ": "
                        + text.substring(span.start(), span.end()) + " → " + now);
                replacements.add(new Replacement(span.start(), span.end(), now));
            }
        }

        /** What is lost and how long it took, always; other harm where there is some. */
        private static boolean isWorthSaying(Map.Entry<String, Measure> entry) {
            String name = entry.getKey();
            return switch (entry.getValue()) {
                case Measure.Amount(long count) -> name.matches("/facts/[^/]+/lost")
                        || name.endsWith("/downSeconds") || name.equals("/timeToRecoverSeconds")
                        || count > 0 && name.matches("/facts/[^/]+/(neverAccepted|wrong|unexpected)"
                                + "|/effects/[^/]+/(missing|twice|unexpected|orphaned|wrongAmount"
                                + "|takenBack)|/actors/[^/]+/wrong");
                case Measure.Sum(BigDecimal sum) -> sum.signum() != 0;
                case Measure.Unmeasured() -> name.equals("/timeToRecoverSeconds");
                case Measure.Truthful _, Measure.PointInTime _ -> false;
            };
        }

        private static String json(Measure measure) {
            return switch (measure) {
                case Measure.Amount(long value) -> Long.toString(value);
                case Measure.Sum(BigDecimal value) -> value.toPlainString();
                case Measure.Truthful(boolean value) -> Boolean.toString(value);
                case Measure.PointInTime _ -> "\"present\"";
                case Measure.Unmeasured() -> "null";
            };
        }
    }
}

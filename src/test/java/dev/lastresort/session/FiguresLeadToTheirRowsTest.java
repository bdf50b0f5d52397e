package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.outcome.Sentence.Figure;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.inspector.InspectorModel;
import dev.lastresort.ui.inspector.InspectorModel.Tab;
import dev.lastresort.ui.timeline.TimelineModel;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number in every sentence of the missions opens as many rows, or as long spans, as told. */
@Execution(ExecutionMode.CONCURRENT)
class FiguresLeadToTheirRowsTest {

    private static final Pattern COUNT = Pattern.compile("^(no|none|[\\d,]+)\\b.*");

    @ParameterizedTest
    @ValueSource(strings = {Mission.ARCHIVE, Mission.PRICES})
    void whatAFigureOpensIsWhatItCounts(String id) {
        Comparison comparison = Mission.compare(id, List.of());
        TimelineModel timeline = new TimelineModel(
                comparison, (text, _) -> text.length() * 7.0, 1000);
        InspectorModel inspector = new InspectorModel(
                timeline, new Background(Runnable::run, Runnable::run));
        List<Figure> figures = figures(comparison);
        assertTrue(figures.size() > 20, "figures: " + figures.size());
        for (Figure figure : figures) {
            inspector.show(figure.counted());
            String what = figure.toString();
            switch (figure.counted()) {
                case Counted.LedgerRows _ -> {
                    assertEquals(Tab.FACTS, inspector.shownTab().get(), what);
                    assertEquals(number(figure), inspector.facts().shown().size(), what);
                }
                case Counted.Effects _, Counted.Answers _ -> {
                    assertEquals(Tab.LEDGER, inspector.shownTab().get(), what);
                    assertEquals(number(figure),
                            inspector.ledger().list().get().lines().size(), what);
                }
                case Counted.Downtime _ -> assertEquals(figure.text(),
                        Wording.duration(inspector.ledger().list().get().seconds()), what);
                case Counted.Interval interval -> assertInterval(
                        figure, interval, inspector, comparison);
            }
            assertEquals(figure.counted().branch(), timeline.selected().get().orElseThrow());
        }
    }

    /** The text is an end of the interval, or its length. */
    private static void assertInterval(Figure figure, Counted.Interval interval,
            InspectorModel inspector, Comparison comparison) {
        assertEquals(Tab.LEDGER, inspector.shownTab().get());
        String length = Wording.duration(inspector.ledger().list().get().seconds());
        List<String> said = List.of(length,
                Wording.clock(interval.start(), comparison.scenario().start()),
                Wording.clock(interval.end(), comparison.scenario().start()));
        assertTrue(said.contains(figure.text()), figure + " but " + said);
    }

    private static long number(Figure figure) {
        Matcher matcher = COUNT.matcher(figure.text());
        assertTrue(matcher.matches(), figure.text());
        String number = matcher.group(1);
        return number.startsWith("no") ? 0 : Long.parseLong(number.replace(",", ""));
    }

    private static List<Figure> figures(Comparison comparison) {
        return Stream.concat(
                comparison.branches().stream().flatMap(b -> b.sentences().stream()),
                comparison.pairs().stream().map(Comparison.PairSentence::sentence))
                .map(Sentence::parts).flatMap(List::stream)
                .filter(Figure.class::isInstance).map(Figure.class::cast).toList();
    }
}

package dev.lastresort.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.timeline.TimelineModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be worked out is said, and nothing claims to be under way for ever. */
class FailuresTest {

    private final TimelineModel timeline = Panels.timeline(SampleComparison.create());
    private Panels panels;

    @BeforeEach
    void open() throws Exception {
        panels = Panels.open(1000, 400);
    }

    @AfterEach
    void close() {
        panels.close();
    }

    @Test
    void aDifferenceThatCannotBeComputedSaysWhy() {
        FactDiffModel facts = inspector().facts();
        Panels.on(() -> {
            facts.chooseRight("a branch that is not there");
            return true;
        });
        assertTrue(facts.trouble().get().isPresent());
        InspectorModel inspector = inspector();
        Panels.on(() -> {
            inspector.facts().chooseRight("a branch that is not there");
            return true;
        });
        FactDiffView view = Panels.on(() -> new FactDiffView(inspector));
        panels.show(view);
        assertTrue(texts(view, ".nothing").getFirst()
                .startsWith("The rows cannot be compared: This should not have happened"));
        assertEquals(List.of(""), texts(view, ".count"));
        Panels.on(() -> {
            inspector.facts().chooseRight("pitr");
            return true;
        });
        assertEquals(Optional.empty(), inspector.facts().trouble().get());
    }

    @Test
    void stepsThatCannotBeReadSayWhy() {
        TimelineModel broken = Panels.timeline(withoutBeginnings(SampleComparison.create()));
        broken.select(Optional.of("pitr"));
        InspectorModel inspector = Panels.inspector(broken);
        StepsView view = Panels.on(() -> new StepsView(inspector));
        panels.show(view);
        assertTrue(texts(view, ".nothing").getFirst()
                .startsWith("The steps cannot be read: This should not have happened"));
    }

    /** Steps that ended though they never began. */
    private static Comparison withoutBeginnings(Comparison one) {
        return new Comparison(one.scenario(), one.seed(), one.alertAt(), one.decisionAt(),
                one.fingerprint(), one.branches().stream().map(branch -> {
                    List<Event> events = new ArrayList<>();
                    branch.journal().forEach(event -> events.add(event));
                    events.removeIf(Event.StepStarted.class::isInstance);
                    return new BranchResult(branch.name(), branch.title(), branch.kind(),
                            new Journal(List.of(events)), branch.outcome(), branch.fingerprint(),
                            branch.axes(), branch.totals(), branch.rivalry(), branch.objectives(),
                            branch.sentences(), branch.missed());
                }).toList(), one.pairs());
    }

    private InspectorModel inspector() {
        return Panels.inspector(timeline);
    }

    private static List<String> texts(Parent view, String selector) {
        return Panels.on(() -> view.lookupAll(selector).stream()
                .filter(Label.class::isInstance).map(node -> ((Labeled) node).getText()).toList());
    }
}

package dev.lastresort.ui.incident.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.Desktop;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The scenario's day begins on the Monday, and the page comes on the Tuesday. */
class RestoreFormTest {

    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-02-02T00:00:00");
    private static final LocalDateTime PAGE = LocalDateTime.parse("2026-02-03T12:10:00");

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aTimeThatIsTypedIsOneOfTheDayOfThePage() {
        assertEquals(LocalDateTime.parse("2026-02-03T09:10:00"), target("09:10").target());
        assertEquals("Point-in-time recovery to 09:10", target("09:10").name());
    }

    @Test
    void anotherDayIsTypedWithItsDate() {
        assertEquals(LocalDateTime.parse("2026-02-02T18:05:30"),
                target("2026-02-02 18:05:30").target());
        assertEquals("Point-in-time recovery to 2026-02-02 18:05:30",
                target("2026-02-02 18:05:30").name());
    }

    @Test
    void anInstantThatIsPickedIsReadAsItself() {
        for (String at : List.of("2026-02-03T09:10:00", "2026-02-02T18:05:30")) {
            RestoreForm form = form();
            Desktop.does(() -> form.taker().orElseThrow().pick(LocalDateTime.parse(at)));
            assertEquals(Optional.of(LocalDateTime.parse(at)), form.taker().orElseThrow().target());
        }
    }

    private record Told(String name, LocalDateTime target) {}

    private static Told target(String typed) {
        RestoreForm form = form();
        return Desktop.on(() -> {
            ((javafx.scene.control.TextField) form.lookup("#pitr-target")).setText(typed);
            Step step = assertInstanceOf(ActionForm.FilledIn.class, form.draft()).step();
            return new Told(step.name(), assertInstanceOf(Step.RestoreInPlace.class, step).point()
                    .target().orElseThrow());
        });
    }

    private static RestoreForm form() {
        return Desktop.on(() -> {
            RestoreForm form = RestoreForm.pointInTime();
            form.refresh(new RoomView("Title", List.of(), MONDAY, PAGE, PAGE, PAGE.plusHours(9),
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), new RoomView.Offers(List.of(), List.of(), false, false), List.of(),
                    false, 0, 0, List.of(), Optional.empty()));
            return form;
        });
    }
}

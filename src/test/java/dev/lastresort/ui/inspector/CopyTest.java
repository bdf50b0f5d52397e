package dev.lastresort.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.ui.desk.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyTest {

    @Test
    void aSheetIsMadeInTheBackgroundAndAFailureIsTold() {
        Deque<Runnable> later = new ArrayDeque<>();
        InspectorModel inspector = new InspectorModel(
                Panels.timeline(SampleComparison.create()),
                new Background(later::add, Runnable::run));
        later.clear();
        List<String> told = new ArrayList<>();
        inspector.copy(() -> new Sheet(List.of("a"), List.of(brokenLine(told))), told::add);
        assertEquals(List.of(), told);
        later.pop().run();
        assertEquals(List.of("made", "This should not have happened: "
                + "java.lang.IllegalStateException: no text"), told);
    }

    private static List<String> brokenLine(List<String> told) {
        told.add("made");
        throw new IllegalStateException("no text");
    }
}

package dev.lastresort.ui.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.exercise.ExerciseDesk;
import dev.lastresort.session.exercise.ExerciseDesk.Ready;
import dev.lastresort.session.exercise.ExerciseFile;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.exercise.PlanModel.PlanSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise of the first mission while it is changed, without a window. */
class PlanModelTest {

    private static final ExerciseDesk DESK =
            new ExerciseDesk(new ScenarioSource(new ScenarioReader()));
    private static final Background AT_ONCE = new Background(Runnable::run, Runnable::run);

    private final List<String> troubles = new ArrayList<>();
    private Path file;
    private byte[] written;
    private PlanModel model;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        Ready drawn = assertInstanceOf(Ready.class, DESK.read("dropped-orders-archive"));
        file = folder.resolve("drill.exercise.json");
        written = ExerciseDocument.of(drawn.exercise()).bytes();
        Files.write(file, written);
        model = opened();
    }

    private PlanModel opened() {
        return new PlanModel(PlanSource.opened(ExerciseFile.open(file)), DESK, AT_ONCE,
                troubles::add);
    }

    @Test
    void everyChangeIsTakenBackAndMadeAgain() {
        Random random = new Random(7);
        List<byte[]> states = new ArrayList<>(List.of(bytes()));
        for (int i = 0; i < 60; i++) {
            change(random);
            if (!java.util.Arrays.equals(states.getLast(), bytes())) {
                states.add(bytes());
            }
        }
        assertTrue(states.size() > 30, () -> "changes: " + states.size());
        for (byte[] before : states.reversed().subList(1, states.size())) {
            model.undo();
            assertArrayEquals(before, bytes());
        }
        assertFalse(model.canUndo());
        assertArrayEquals(written, bytes());
        assertFalse(model.unsaved().get());
        states.subList(1, states.size()).forEach(after -> {
            model.redo();
            assertArrayEquals(after, bytes());
        });
    }

    private byte[] bytes() {
        return model.document().get().bytes();
    }

    private void change(Random random) {
        String list = "/scenarios/0/" + List.of("injects", "hints", "readAloud",
                "signsOfSuccess").get(random.nextInt(4));
        int size = model.document().get().size(list);
        String at = list + "/" + (size == 0 ? 0 : random.nextInt(size));
        model.change("", document -> switch (random.nextInt(size == 0 ? 3 : 5)) {
            case 0 -> document.with("/title", "Drill " + random.nextInt());
            case 1 -> document.withNumber("/scenarios/0/seed", "x" + random.nextInt(3));
            case 2 -> document.adding(list, "More");
            case 3 -> document.moved(at, random.nextInt(3) - 1);
            default -> document.without(at);
        });
    }

    /** Letter by letter is one change, and another field's is another one. */
    @Test
    void whatIsTypedInOneFieldIsTakenBackTogether() {
        for (String text : List.of("4", "45", "45 m", "45 min")) {
            model.change("/play", document -> document.with("/scenarios/0/timeBox/play", text));
        }
        model.change("/title", document -> document.with("/title", "T"));
        model.undo();
        assertEquals(Optional.of("45 min"),
                model.document().get().text("/scenarios/0/timeBox/play"));
        model.undo();
        assertArrayEquals(written, bytes());
    }

    @Test
    void whatIsWrongStaysAsItWasTypedAndIsToldWithItsPlace() {
        model.change("", document -> document.with("/scenarios/0/timeBox/play", "soon")
                .withNumber("/scenarios/0/seed", "seven").with("/scenarios/0/injects/0/name", ""));
        assertTrue(model.findings().get().ready().isEmpty());
        String text = new String(bytes(), UTF_8);
        assertTrue(text.contains("\"seed\" : \"seven\""), text);
        var seed = model.findings().get().problems().stream()
                .filter(one -> one.problem().pointer().equals("/scenarios/0/seed")).findFirst()
                .orElseThrow();
        String line = text.lines().toList().get(seed.problem().line() - 1);
        assertTrue(line.startsWith("\"seven\"", seed.problem().column() - 1), line);
        assertEquals(line.strip(), seed.excerpt().lines().get(seed.excerpt().marked()).strip());
        model.undo();
        assertTrue(model.findings().get().ready().isPresent());
    }

    /** Nobody has to know what a property means to keep it. */
    @Test
    void nothingIsLostOfAFileThatIsWrong() throws IOException {
        Files.writeString(file, "{\"kind\": 7, \"mine\": [1.50, {\"x\": null}], \"id\": \"a\"}");
        model = opened();
        assertTrue(model.findings().get().ready().isEmpty());
        model.change("", document -> document.with("/title", "T"));
        model.save();
        assertEquals(List.of(), troubles);
        String text = Files.readString(file).replaceAll("\\s", "");
        assertEquals("{\"kind\":7,\"mine\":[1.50,{\"x\":null}],\"id\":\"a\",\"title\":\"T\"}",
                text);
    }

    @Test
    void whatIsSavedIsValidAndWhatSomebodyElseWroteIsNotWrittenOver() throws IOException {
        model.change("", document -> document.with("/title", "Mine"));
        assertTrue(model.unsaved().get());
        model.save();
        assertFalse(model.unsaved().get());
        assertEquals("Mine", assertInstanceOf(Ready.class, DESK.read(file.toString()))
                .exercise().title());
        Files.writeString(file, "{\"theirs\": true}");
        model.change("", document -> document.with("/title", "Mine again"));
        model.save();
        assertEquals("{\"theirs\": true}", Files.readString(file));
        assertTrue(model.unsaved().get());
        assertEquals(1, troubles.size(), troubles::toString);
        model.saveAs(folder.resolve("other.json"));
        assertEquals(Optional.of(folder.resolve("other.exercise.json")), model.file());
        assertInstanceOf(Ready.class, DESK.read(model.place().toString()));
        assertFalse(model.unsaved().get());
    }
}

package dev.lastresort.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaletteModelTest {

    private final List<String> done = new ArrayList<>();
    private final PaletteModel palette = new PaletteModel(List.of(
            command("File", "Open a scenario file"),
            command("Timeline", "Zoom in"),
            command("Timeline", "Export as PNG"),
            command("Timeline", "Export as SVG"),
            command("Table", "Copy as Markdown").when(() -> false)));

    private Command command(String group, String title) {
        return Command.of(group, title, "", () -> done.add(title));
    }

    private List<String> titles() {
        return palette.found().stream().map(Command::title).toList();
    }

    @Test
    void listsAllThatIsPossibleInTheOrderGivenWhileNothingIsTyped() {
        assertEquals(List.of("Open a scenario file", "Zoom in", "Export as PNG", "Export as SVG"),
                titles());
    }

    @Test
    void findsByTheFirstLettersOfWords() {
        palette.type("eapng");
        assertEquals(List.of("Export as PNG"), titles());
    }

    @Test
    void putsTheBetterMatchFirst() {
        palette.type("zo");
        assertEquals("Zoom in", titles().getFirst());
    }

    @Test
    void findsByGroup() {
        palette.type("timeline");
        assertEquals(Set.of("Zoom in", "Export as PNG", "Export as SVG"), Set.copyOf(titles()));
    }

    @Test
    void choosesRoundTheEndsAndRunsWhatIsChosen() {
        palette.choosePrevious();
        palette.run();
        palette.chooseNext();
        palette.run();
        assertEquals(List.of("Export as SVG", "Open a scenario file"), done);
    }

    @Test
    void nothingFoundIsNothingRun() {
        palette.type("qqq");
        palette.chooseNext();
        palette.run();
        assertEquals(List.of(), done);
        assertEquals(-1, palette.chosen().get());
    }

    @Test
    void aTitleThatRepeatsWhatIsTypedIsAnsweredAtOnce() {
        PaletteModel repeating = new PaletteModel(List.of(
                command("File", "Open " + "e".repeat(200)), command("File", "Save")));
        repeating.type("e".repeat(38) + "x");
        assertTrue(repeating.found().isEmpty());
        repeating.type("e".repeat(100_000));
        assertEquals(1, repeating.found().size());
    }
}

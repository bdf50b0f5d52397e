package dev.lastresort.picture.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.TimelineLayout;
import dev.lastresort.picture.View;
import dev.lastresort.picture.shape.DisplayList.PictureBlock;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.PictureSheet;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.sample.SampleComparison;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a timeline says of itself far from the program. */
@Execution(ExecutionMode.CONCURRENT)
class TimelineSheetTest {

    private static final TextMeasure TEXT = new LetterWidths();
    private final Comparison comparison = SampleComparison.create();

    @Test
    void tellsScenarioSeedFingerprintAndEachBranchInTheOrderOfItsLanes() {
        String heading = heading(TimelineSheet.titled(comparison, 1200, TEXT));
        assertTrue(heading.startsWith(comparison.scenario().briefing().title()), heading);
        assertTrue(heading.contains("Scenario " + comparison.scenario().id() + " · seed "
                + comparison.seed() + " · "), heading);
        assertTrue(heading.contains(comparison.fingerprint().hex()), heading);
        int at = 0;
        for (String name : Opening.of(comparison, 1200, TEXT).order()) {
            String title = title(name);
            int next = heading.indexOf("\n" + title + "\n");
            assertTrue(next > at, title + " in " + heading);
            at = next;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {180, 400, 700, 1200, 3000})
    void noLineIsWiderThanTheSheetAndNoLetterOfATitleIsLost(int width) {
        for (String title : List.of("A drill with a title that goes on ".repeat(6).strip(),
                "Unbreakable".repeat(12), "注文アーカイブが削除された日".repeat(6),
                "يوم حذف أرشيف الطلبات ".repeat(5).strip(), "👩‍👩‍👧‍👦🏳️‍🌈".repeat(20))) {
            PictureSheet sheet = TimelineSheet.titled(titled(title), width, TEXT);
            PictureBlock heading = sheet.blocks().getFirst();
            for (PictureBlock block : List.of(heading, sheet.blocks().getLast())) {
                block.shapes().forEach(shape -> assertTrue(shape.bounds().right() <= width,
                        () -> shape + " on " + width));
            }
            String told = heading(sheet).replaceAll("[\n ]", "");
            assertTrue(told.contains(Harmless.text(title).replace(" ", ""))
                    || told.contains("…"), () -> title + " in " + told);
        }
    }

    @Test
    void everySignAndEveryAreaIsExplainedAndNothingElse() {
        View all = Opening.of(comparison, 1200, TEXT);
        for (String branch : all.order()) {
            all = all.unfolded().contains(branch) ? all : all.withFoldSwitched(branch);
        }
        PictureSheet sheet = TimelineSheet.explained(
                new TimelineLayout(comparison, TEXT).still(all), TEXT);
        List<PictureBlock> picture = sheet.blocks().subList(0, 2);
        List<PictureBlock> legend = List.of(sheet.blocks().getLast());
        assertEquals(kinds(picture), kinds(legend));
        Set<Role> drawn = roles(picture);
        // it looks as what was told yes, and one entry explains both
        drawn.remove(Role.REMEMBERED);
        assertEquals(drawn, roles(legend));
        assertFalse(drawn.isEmpty());
    }

    private static Set<MarkerKind> kinds(List<PictureBlock> blocks) {
        return collected(blocks, shape -> shape instanceof Shape.Marker marker
                ? List.of(marker.kind()) : List.of());
    }

    /** Of what is neither text nor a line of the grid. */
    private static Set<Role> roles(List<PictureBlock> blocks) {
        return collected(blocks, shape -> switch (shape) {
            case Shape.Band _, Shape.TickRun _, Shape.Span _, Shape.DensityColumn _, Shape.Hatch _,
                    Shape.Rail _, Shape.Handle _ ->
                    List.of(shape.role());
            default -> List.of();
        });
    }

    private static <T> Set<T> collected(
            List<PictureBlock> blocks, Function<Shape, List<T>> wanted) {
        return blocks.stream().flatMap(block -> block.shapes().stream())
                .flatMap(shape -> wanted.apply(shape).stream()).collect(Collectors.toSet());
    }

    private static String heading(PictureSheet sheet) {
        return sheet.blocks().getFirst().shapes().stream()
                .map(shape -> ((Shape.Label) shape).text()).collect(Collectors.joining("\n"));
    }

    private String title(String branch) {
        return comparison.branches().stream().filter(one -> one.name().equals(branch))
                .findFirst().orElseThrow().title();
    }

    private Comparison titled(String title) {
        return new Comparison(comparison.scenario(), comparison.seed(), comparison.alertAt(),
                comparison.decisionAt(), comparison.fingerprint(),
                comparison.branches().stream().map(branch -> new BranchResult(branch.name(), title,
                        branch.kind(), branch.journal(), branch.outcome(), branch.fingerprint(),
                        branch.axes(), branch.totals(), branch.rivalry(), branch.objectives(),
                        branch.sentences(), branch.missed())).toList(),
                List.of());
    }
}

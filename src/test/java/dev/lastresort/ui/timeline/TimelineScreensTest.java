package dev.lastresort.ui.timeline;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.model.outcome.ModelledSchedule.ModelledStep;
import dev.lastresort.picture.View;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.sheet.TimelineSheet;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.sample.SampleVariations;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/** Pictures of the timeline in the hands of somebody, for people to look at. */
@Tag("screens")
class TimelineScreensTest {

    private static final Path TO = Path.of("target", "screens");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void showsTheTimelineInUse(Theme theme) throws Exception {
        FxToolkit.registerPrimaryStage();
        shoot("range", theme, 1200, model -> {
            View view = model.view().get();
            model.reveal("pitr", at("13:10"));
            model.navigation().markRange(view.scale().x(at("10:00")), view.scale().x(at("11:30")));
        });
        shoot("scrubbed", theme, 1200, model -> model.reveal("pitr", at("12:00")));
        shoot("chosen", theme, 1200, model -> model.click(new Shown.ActorState(
                "pitr", "checkout", at("10:55").plusSeconds(10), at("13:04").plusSeconds(10),
                dev.lastresort.picture.shape.ActorCondition.DOWN)));
        shoot("forgotten", theme, 1200, model -> model.choose(model.happenings().stream()
                .filter(line -> line.what().equals("Forgotten")).findFirst().orElseThrow()
                .shown()));
        shoot("measuring", theme, 1200, model -> {
            model.dragTarget("pitr", model.view().get().scale().x(at("10:12")));
            model.measuring(Optional.of(schedule()));
        });
        shoot("narrow", theme, 480, _ -> {});
    }

    /** What leaves the window, with titles in which no two scripts are alike. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void showsTheTimelineOnPaper(Theme theme) throws Exception {
        FxToolkit.registerPrimaryStage();
        List<String> titles = List.of("An archive that nobody needed until the tax office called,"
                + " and what seven people did about it on a Monday between ten and one, with every"
                + " backup that they could find and one that they could not",
                "注文アーカイブが削除された日に何が起きたか", "يوم حذف أرشيف الطلبات", "Ночь без архива", "अभिलेख");
        for (int width : List.of(360, 900, 1400)) {
            OnScreen.on(() -> {
                Fonts.load();
                Comparison sample = SampleVariations.withAttempt();
                List<BranchResult> branches = new ArrayList<>();
                for (BranchResult one : sample.branches()) {
                    branches.add(new BranchResult(one.name(),
                            titles.get(branches.size() % titles.size()), one.kind(), one.journal(),
                            one.outcome(), one.fingerprint(), one.axes(), one.totals(),
                            one.rivalry(), one.objectives(), one.sentences(), one.missed()));
                }
                Comparison comparison = new Comparison(sample.scenario(), sample.seed(),
                        sample.alertAt(), sample.decisionAt(), sample.fingerprint(), branches,
                        List.of());
                save(TimelineImage.of(TimelineSheet.titled(comparison, width, new FontMeasure()),
                        theme, 1),
                        TO.resolve("timeline-paper-" + width + "-"
                                + theme.name().toLowerCase() + ".png"));
                return true;
            });
        }
    }

    private static ModelledSchedule schedule() {
        LocalDateTime decision = at("10:47");
        LinkedHashMap<String, List<ModelledStep>> steps = new LinkedHashMap<>();
        for (String branch : List.of("pitr", "full-restore")) {
            steps.put(branch, List.of(new ModelledStep("Restore", List.of(
                    new Phase(PhaseKind.APPROVAL, decision, decision.plusMinutes(8), ""),
                    new Phase(PhaseKind.PROVISIONING, decision.plusMinutes(8),
                            decision.plusMinutes(18), ""),
                    new Phase(PhaseKind.RESTORE, decision.plusMinutes(18),
                            decision.plusMinutes(113), ""),
                    new Phase(PhaseKind.REDO, decision.plusMinutes(113),
                            decision.plusMinutes(138), "")))));
        }
        return new ModelledSchedule(Optional.of(decision), steps);
    }

    private static void shoot(String name, Theme theme, double width,
            Consumer<TimelineModel> hand) {
        OnScreen.on(() -> {
            Fonts.load();
            Appearance appearance = new Appearance(
                    new SimpleObjectProperty<>(ColorScheme.LIGHT));
            appearance.choose(theme);
            TimelineModel model = new TimelineModel(
                    SampleComparison.create(), new FontMeasure(), width);
            TimelineView view = new TimelineView(model, appearance.theme());
            EventsTable table = new EventsTable(model);
            SplitPane split = new SplitPane(view, table);
            split.setOrientation(Orientation.VERTICAL);
            split.setDividerPositions(0.72);
            Scene scene = new Scene(split, width, 900);
            appearance.dress(scene);
            split.applyCss();
            split.layout();
            hand.accept(model);
            split.applyCss();
            split.layout();
            save(scene.snapshot(null), TO.resolve(
                    "timeline-" + name + "-" + theme.name().toLowerCase() + ".png"));
            return true;
        });
    }

    private static void save(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(file.getParent());
        ImageIO.write(copy, "png", file.toFile());
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }
}

package dev.lastresort.ui.breakeven;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.session.sweep.SweepDesk.Result;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** A picture of every state of the break-even map, for people to look at. */
@Tag("screens")
class MapScreensTest {

    private static final Path TO = Path.of("target", "screens");

    private final Comparison comparison = SampleComparison.create();
    private final Queue<Runnable> work = new ArrayDeque<>();

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,650", "DARK,1000,650", "LIGHT,1600,950", "DARK,1600,950"})
    void showsEveryState(Theme theme, int width, int height) throws Exception {
        FxToolkit.registerPrimaryStage();
        FakeSweeps some = new FakeSweeps(comparison, 11);
        MapModel model = model(some);
        SimpleObjectProperty<Theme> shown = new SimpleObjectProperty<>(theme);
        Stage stage = Desktop.on(() -> {
            Fonts.load();
            StackPane root = new StackPane(new MapView(model, shown,
                    new MapView.MapWays(_ -> {}, () -> {}, _ -> {}, (_, _) -> {})));
            Scene scene = new Scene(root, width, height);
            Appearance appearance = new Appearance(new SimpleObjectProperty<>(
                    theme == Theme.LIGHT ? ColorScheme.LIGHT : ColorScheme.DARK));
            appearance.dress(scene);
            appearance.choose(theme);
            Stage window = new Stage();
            window.setX(0);
            window.setY(0);
            window.setScene(scene);
            window.show();
            return window;
        });
        String look = theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        shoot(stage, "map-empty", look);
        some.most = 1;
        draw(model);
        shoot(stage, "map-one-cell", look);
        some.most = 50;
        draw(model);
        shoot(stage, "map-drawing", look);
        Desktop.does(model::halt);
        shoot(stage, "map-stopped", look);
        some.most = Integer.MAX_VALUE;
        draw(model);
        Desktop.does(() -> stage.getScene().lookup("#map").requestFocus());
        shoot(stage, "map-complete", look);
        Desktop.does(() -> model.focus(11, 4));
        shoot(stage, "map-no-fit", look);
        Desktop.does(() -> {
            model.focus(4, 3);
            model.look(new MapLens(Optional.of("time to recover"), Set.of("do-nothing")));
        });
        shoot(stage, "map-by-measure", look);
        Desktop.does(() -> {
            model.look(MapLens.UNDOMINATED);
            model.down().choose(Optional.empty());
        });
        draw(model);
        shoot(stage, "map-strip", look);
        Desktop.does(() -> {
            model.across().from().set("soon");
            model.draw();
        });
        shoot(stage, "map-wrong-range", look);
        Desktop.does(() -> {
            model.across().choose(Optional.of(FakeSweeps.DELAY));
            model.down().choose(Optional.of(FakeSweeps.THROUGHPUT));
            model.across().steps().set("40");
            model.down().steps().set("40");
        });
        draw(model);
        shoot(stage, "map-many", look);
        some.instead = Optional.of(new Result.NotKept("A statement of the scenario took longer"
                + " than 60 s and was ended; let it do less, or give it more time"));
        Desktop.does(() -> model.down().steps().set("11"));
        draw(model);
        shoot(stage, "map-failed", look);
        Desktop.does(stage::hide);
    }

    private MapModel model(FakeSweeps some) {
        return new MapModel(some, comparison, new Background(work::add, Runnable::run),
                System::nanoTime);
    }

    private void draw(MapModel model) {
        Desktop.does(() -> {
            model.draw();
            while (!work.isEmpty()) {
                work.remove().run();
            }
        });
    }

    private static void shoot(Stage stage, String name, String look) {
        Desktop.picture(stage.getScene(), TO.resolve(name + "-" + look + ".png"));
    }
}

package dev.lastresort.ui.breakeven;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.report.sweep.SweepKey;
import dev.lastresort.ui.theme.Theme;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the colours, patterns, letters and signs of a map mean. */
final class MapLegend extends VBox {

    private static final double SAMPLE = 22;

    private final MapModel model;
    private final MapWords words;
    private final ObservableValue<Theme> theme;

    MapLegend(MapModel model, MapWords words, ObservableValue<Theme> theme) {
        this.model = model;
        this.words = words;
        this.theme = theme;
        setId("map-legend");
        getStyleClass().add("map-legend");
        model.drawn().subscribe(_ -> show());
        theme.subscribe(_ -> show());
    }

    private void show() {
        getChildren().clear();
        model.drawn().get().ifPresent(this::show);
    }

    private void show(DrawnMap map) {
        MapRegions regions = map.regions();
        Label title = new Label(words.lensTitle(model.lens().get()));
        title.getStyleClass().add("map-heading");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        getChildren().add(title);
        for (int i = 0; i < regions.sets().size(); i++) {
            int region = i;
            getChildren().add(line(sample(graphics -> MapInk.of(theme.getValue())
                    .paint(graphics, region, new MapInk.Area(0, 0, SAMPLE, SAMPLE))),
                    MapRegions.letter(i),
                    words.titles(regions.sets().get(i)) + "  ·  "
                            + Wording.count(regions.size(i), "cell")));
        }
        long refused = regions.sweep().cells().stream().filter(
                SweptCell.Refused.class::isInstance).count();
        if (refused > 0) {
            getChildren().add(line(sample(graphics -> {
                graphics.setFill(MapInk.of(theme.getValue()).line());
                graphics.fillRect(0, 0, SAMPLE, SAMPLE);
            }), SweepKey.REFUSED, "does not fit the scenario  ·  "
                    + Wording.count(refused, "cell")));
        }
        int missing = regions.sweep().columns() * regions.sweep().rows()
                - regions.sweep().cells().size();
        if (missing > 0) {
            getChildren().add(line(empty(), "", "not measured yet  ·  "
                    + Wording.count(missing, "cell")));
        }
        map.own().ifPresent(_ -> getChildren().add(line(sample(graphics -> MapPainter.ring(
                graphics, MapInk.of(theme.getValue()), SAMPLE / 2, SAMPLE / 2,
                SAMPLE / 3)), "",
                "as in the file")));
    }

    private Node empty() {
        return sample(graphics -> {
            graphics.setStroke(MapInk.of(theme.getValue()).line());
            graphics.strokeRect(0.5, 0.5, SAMPLE - 1, SAMPLE - 1);
        });
    }

    private static Node sample(Consumer<GraphicsContext> paint) {
        Canvas canvas = new Canvas(SAMPLE, SAMPLE);
        paint.accept(canvas.getGraphicsContext2D());
        return canvas;
    }

    private static Node line(Node sample, String letter, String meaning) {
        Label name = new Label(letter);
        name.getStyleClass().add("map-letter");
        Label words = new Label(meaning);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(sample, name, words);
        line.getStyleClass().add("map-legend-line");
        return line;
    }
}

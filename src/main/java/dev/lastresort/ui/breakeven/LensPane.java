package dev.lastresort.ui.breakeven;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.sweep.SweptCell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** By what the map is coloured, and who takes part in it. Nothing of it is measured again. */
final class LensPane extends VBox {

    private static final String FIRST = "Who is not dominated";

    private final MapModel model;
    private final ComboBox<Optional<String>> measure = new ComboBox<>();
    private final MenuButton taking = new MenuButton();

    LensPane(MapModel model, MapWords words) {
        this.model = model;
        getStyleClass().add("map-lens");
        measure.setId("map-measure");
        measure.setAccessibleText("Colour the map by");
        measure.setMaxWidth(Double.MAX_VALUE);
        measure.setMinWidth(0);
        measure.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<String> axis) {
                return axis == null ? "" : axis.map(MapWords::axis)
                        .map(name -> "Least: " + name).orElse(FIRST);
            }

            @Override
            public Optional<String> fromString(String text) {
                return measure.getValue();
            }
        });
        measure.getItems().setAll(List.of(Optional.empty()));
        measure.setValue(model.lens().get().measure());
        measure.valueProperty().addListener((_, _, next) -> {
            if (next != null && !next.equals(model.lens().get().measure())) {
                model.look(new MapLens(next, model.lens().get().out()));
            }
        });
        taking.setId("map-taking");
        taking.setMaxWidth(Double.MAX_VALUE);
        taking.setMinWidth(0);
        words.branches().forEach(branch -> taking.getItems().add(item(branch, words)));
        model.lens().subscribe(this::show);
        model.drawn().subscribe(_ -> offer());
        getChildren().addAll(line("Colour by", measure), line("Among", taking));
    }

    private static HBox line(String word, Region control) {
        Label label = new Label(word);
        label.getStyleClass().add("map-lens-word");
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox line = new HBox(label, control);
        line.getStyleClass().add("map-lens-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private CheckMenuItem item(String branch, MapWords words) {
        CheckMenuItem item = new CheckMenuItem(words.title(branch));
        item.setMnemonicParsing(false);
        item.setSelected(!model.lens().get().out().contains(branch));
        item.selectedProperty().addListener((_, _, in) -> {
            Set<String> out = new HashSet<>(model.lens().get().out());
            if (in) {
                out.remove(branch);
            } else {
                out.add(branch);
            }
            model.look(new MapLens(model.lens().get().measure(), out));
        });
        return item;
    }

    private void show(MapLens lens) {
        int all = taking.getItems().size();
        taking.setText(lens.out().isEmpty() ? "All recoveries"
                : all - lens.out().size() + " of " + all + " recoveries");
        taking.setAccessibleText("Recoveries that take part: " + taking.getText());
    }

    /** The axes that the cells have; they are known once the first was measured. */
    private void offer() {
        if (measure.getItems().size() == 1) {
            List<Optional<String>> axes = new ArrayList<>(measure.getItems());
            model.drawn().get().stream().flatMap(map -> map.regions().sweep().cells().stream())
                    .flatMap(LensPane::axes).distinct().map(Optional::of).forEach(axes::add);
            if (axes.size() > 1) {
                measure.getItems().setAll(axes);
                measure.setValue(model.lens().get().measure());
            }
        }
    }

    private static Stream<String> axes(SweptCell cell) {
        return switch (cell) {
            case SweptCell.Refused _ -> Stream.empty();
            case SweptCell.MeasuredCell measured -> measured.branches().stream().limit(1)
                    .flatMap(branch -> branch.axes().stream()).map(Axis::name);
        };
    }
}

package dev.lastresort.ui.breakeven;

import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.ui.breakeven.DrawnMap.CellPlace;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The map itself: painted on a canvas, walked by keys, looked at under the mouse. */
final class MapPane extends Region {

    private static final double EDGE = 16;
    private static final double TOP = 34;
    private static final double MOST_LABEL = 210;

    private final MapModel model;
    private final MapWords words;
    private final ObservableValue<Theme> theme;
    private final Runnable open;
    private final Canvas canvas = new Canvas();
    private final FontMeasure text = new FontMeasure();
    private final ReadOnlyObjectWrapper<Optional<CellPlace>> hovered =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param open opens the comparison of the cell in focus */
    MapPane(MapModel model, MapWords words, ObservableValue<Theme> theme, Runnable open) {
        this.model = model;
        this.words = words;
        this.theme = theme;
        this.open = open;
        setId("map");
        getStyleClass().add("map-picture");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(0, 0);
        getChildren().add(canvas);
        model.drawn().subscribe(_ -> tell());
        theme.subscribe(_ -> requestLayout());
        hovered.subscribe(_ -> requestLayout());
        focusedProperty().subscribe(_ -> requestLayout());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseMoved(event -> hovered.set(at(event)));
        setOnMouseExited(_ -> hovered.set(Optional.empty()));
        setOnMousePressed(this::press);
    }

    /** The place under the mouse. */
    ReadOnlyObjectProperty<Optional<CellPlace>> hovered() {
        return hovered.getReadOnlyProperty();
    }

    private void tell() {
        setAccessibleText(model.drawn().get()
                .map(map -> words.of(map, map.focus())).orElse("The map is empty."));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        requestLayout();
    }

    private void press(MouseEvent event) {
        requestFocus();
        at(event).ifPresent(place -> {
            model.focus(place.column(), place.row());
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open.run();
            }
        });
        event.consume();
    }

    private void key(KeyEvent event) {
        Optional<DrawnMap> map = model.drawn().get();
        if (map.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        CellPlace here = map.get().focus();
        switch (event.getCode()) {
            case LEFT -> model.focus(here.column() - 1, here.row());
            case RIGHT -> model.focus(here.column() + 1, here.row());
            case UP -> model.focus(here.column(), here.row() - 1);
            case DOWN -> model.focus(here.column(), here.row() + 1);
            case HOME -> model.focus(0, here.row());
            case END -> model.focus(Integer.MAX_VALUE, here.row());
            case PAGE_UP -> model.focus(here.column(), 0);
            case PAGE_DOWN -> model.focus(here.column(), Integer.MAX_VALUE);
            case ENTER -> open.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Optional<CellPlace> at(MouseEvent event) {
        return model.drawn().get().flatMap(map -> geometry(map).at(event.getX(), event.getY()));
    }

    private MapGeometry geometry(DrawnMap map) {
        List<MapPainter.StripLane> lanes = lanes(map);
        double label = (map.isStrip() ? lanes.stream().map(MapPainter.StripLane::title)
                : map.regions().sweep().parameters().get(1).values().stream())
                .mapToDouble(words -> text.width(words, TextStyle.SMALL)).max().orElse(0);
        return MapGeometry.of(map.regions().sweep().columns(), map.regions().sweep().rows(),
                new MapGeometry.DrawingRoom(getWidth(), getHeight(),
                        EDGE + Math.min(MOST_LABEL, label) + EDGE, TOP, EDGE,
                        EDGE + (lanes.isEmpty() ? 0 : MapPainter.lanesHeight(lanes.size()))));
    }

    /** Of a strip, one for each branch. */
    private List<MapPainter.StripLane> lanes(DrawnMap map) {
        if (!map.isStrip()) {
            return List.of();
        }
        List<MapPainter.StripLane> lanes = new ArrayList<>();
        for (String branch : words.branches()) {
            lanes.add(new MapPainter.StripLane(words.title(branch),
                    IntStream.range(0, map.regions().sweep().columns())
                            .mapToObj(column -> wins(map, column, branch)).toList()));
        }
        return lanes;
    }

    private Optional<Boolean> wins(DrawnMap map, int column, String branch) {
        return map.cell(new CellPlace(column, 0)).flatMap(cell -> switch (cell) {
            case SweptCell.Refused _ -> Optional.empty();
            case SweptCell.MeasuredCell measured ->
                    Optional.of(model.lens().get().of(measured).contains(branch));
        });
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        model.drawn().get().ifPresent(map -> new MapPainter(canvas.getGraphicsContext2D(),
                MapInk.of(theme.getValue()), text, map, geometry(map))
                .paint(hovered.get(), lanes(map), isFocused()));
    }
}

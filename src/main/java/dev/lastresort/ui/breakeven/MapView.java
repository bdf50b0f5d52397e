package dev.lastresort.ui.breakeven;

import atlantafx.base.theme.Styles;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.report.sweep.SweepCsv;
import dev.lastresort.report.sweep.SweepJson;
import dev.lastresort.report.sweep.SweepSvg;
import dev.lastresort.ui.part.Buttons;
import dev.lastresort.ui.theme.StyleSheet;
import dev.lastresort.ui.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The break-even map in the place of a comparison: what is varied, the map, and what its cells
 * hold. Leaving it stops the drawing, and keeps what was drawn.
 */
public final class MapView extends BorderPane {

    private static final String SHEET = "/dev/lastresort/ui/theme/map.css";
    private static final String KEYS = "Arrows, Home, End, Page Up, Page Down: from cell to cell"
            + "     Enter: open its comparison     Esc: back";

    private final MapModel model;
    private final MapWords words;
    private final MapWays ways;
    private final MapPane picture;
    private final CellPane cell;
    private final Label status = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button draw = Buttons.named("map-draw", "Draw the map");
    private final Button stop = Buttons.named("map-stop", "Stop");
    private final Label hint = new Label();

    /** Takes a file to be written. */
    @FunctionalInterface
    public interface MapExport {
        /** @param bytes asked once there is a place for them, away from the window's thread */
        void save(String name, Supplier<byte[]> bytes);
    }

    /**
     * Where one goes from here.
     *
     * @param open   shows the comparison under the values of the cell in focus
     * @param close  goes back to where one came from
     */
    public record MapWays(Consumer<DrawnMap> open, Runnable close, Consumer<String> clipboard,
            MapExport export) {}

    public MapView(MapModel model, ObservableValue<Theme> theme, MapWays ways) {
        this.model = model;
        this.ways = ways;
        this.words = model.words();
        this.picture = new MapPane(model, words, theme, this::open);
        this.cell = new CellPane(model, words);
        getStyleClass().add("map-view");
        StyleSheet.add(this, MapView.class, SHEET);
        setTop(new VBox(head(), settings()));
        setCenter(middle());
        setRight(side(theme));
        model.state().subscribe(this::show);
        model.drawn().subscribe(_ -> look());
        picture.hovered().subscribe(cell::show);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                model.halt();
            }
        });
    }

    /** Its keys walk the cells. */
    @Override
    public void requestFocus() {
        if (model.drawn().get().isPresent()) {
            picture.requestFocus();
        } else {
            draw.requestFocus();
        }
    }

    private HBox head() {
        Label title = new Label("Break-even map");
        title.getStyleClass().add("map-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button back = Buttons.named("map-close", "Back to the comparison", ways.close());
        HBox head = new HBox(title, gap, export(), back);
        head.getStyleClass().add("map-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private MenuButton export() {
        MenuButton menu = new MenuButton("Export …", new FontIcon(Feather.DOWNLOAD));
        menu.setId("map-export");
        menu.getStyleClass().add(Styles.FLAT);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setAccessibleText("Export the map");
        menu.getItems().addAll(
                save("CSV: a line for each branch of each cell …", "csv",
                        sweep -> SweepCsv.of(sweep).getBytes(StandardCharsets.UTF_8)),
                save("JSON: all of it, for programs …", "json", SweepJson::bytes),
                save("SVG: who is not dominated where, as a picture …", "svg",
                        sweep -> SweepSvg.of(sweep).getBytes(StandardCharsets.UTF_8)),
                copy("Copy the command that makes it", model::commandLine));
        menu.disableProperty().bind(model.drawn().map(Optional::isEmpty));
        return menu;
    }

    private MenuItem save(String title, String ending, Function<Sweep, byte[]> bytes) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(_ -> model.drawn().get().ifPresent(map -> ways.export().save(
                model.scenario().id() + "-map." + ending,
                () -> bytes.apply(map.regions().sweep()))));
        return item;
    }

    private MenuItem copy(String title, Supplier<Optional<String>> command) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(_ -> command.get().ifPresent(ways.clipboard()));
        return item;
    }

    private VBox settings() {
        draw.getStyleClass().add(Styles.ACCENT);
        draw.setOnAction(_ -> draw());
        stop.setOnAction(_ -> {
            model.halt();
            draw.requestFocus();
        });
        stop.managedProperty().bind(stop.visibleProperty());
        draw.managedProperty().bind(draw.visibleProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        progress.getStyleClass().add("map-progress");
        status.setId("map-status");
        status.setMinWidth(0);
        HBox line = new HBox(draw, stop, progress, status);
        line.getStyleClass().add("map-line");
        line.setAlignment(Pos.CENTER_LEFT);
        VBox settings = new VBox(
                new RangeView(model.across(), model.knobs(),
                        new RangeView.RangeNames("map-across", "Across", Optional.empty()),
                        this::draw),
                new RangeView(model.down(), model.knobs(), new RangeView.RangeNames("map-down",
                        "Down", Optional.of("Nothing: one parameter is enough")), this::draw),
                line);
        settings.getStyleClass().add("map-settings");
        return settings;
    }

    private void draw() {
        model.draw();
        if (model.state().get() instanceof MapState.BeingDrawn) {
            picture.requestFocus();
        }
    }

    private StackPane middle() {
        hint.getStyleClass().add("map-hint");
        hint.setWrapText(true);
        hint.setText("Where does the answer change?\n\nEvery cell of the map is a comparison of"
                + " all recoveries under its values, measured and never inferred from its"
                + " neighbours. The first cells span all of the map; it can be stopped at any"
                + " time, and goes on where it was.");
        hint.visibleProperty().bind(model.drawn().map(Optional::isEmpty));
        hint.managedProperty().bind(hint.visibleProperty());
        Label keys = new Label(KEYS);
        keys.getStyleClass().add("map-keys");
        keys.setMinWidth(0);
        keys.visibleProperty().bind(hint.visibleProperty().not());
        VBox.setVgrow(picture, Priority.ALWAYS);
        Label axes = new Label();
        axes.getStyleClass().add("map-axes");
        axes.setMinWidth(0);
        axes.textProperty().bind(model.drawn().map(drawn -> drawn.map(map -> map.isStrip()
                ? map.titles().getFirst() + " →"
                : map.titles().getFirst() + " →     " + map.titles().get(1) + " ↓").orElse("")));
        VBox map = new VBox(axes, picture, keys);
        map.visibleProperty().bind(keys.visibleProperty());
        StackPane middle = new StackPane(map, hint);
        middle.setMinSize(0, 0);
        return middle;
    }

    private VBox side(ObservableValue<Theme> theme) {
        Button open = Buttons.named("map-open", "Open this comparison", this::open);
        open.getStyleClass().add(Styles.SMALL);
        open.disableProperty().bind(model.drawn().map(map -> !canOpen(map)));
        Button copy = Buttons.named("map-copy", "Copy its command",
                () -> model.cellCommandLine().ifPresent(ways.clipboard()));
        copy.getStyleClass().add(Styles.SMALL);
        HBox tools = new HBox(open, copy);
        tools.getStyleClass().add("map-tools");
        VBox told = new VBox(
                new LensPane(model, words), new MapLegend(model, words, theme), cell);
        told.getStyleClass().add("map-told");
        ScrollPane scroll = new ScrollPane(told);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox side = new VBox(scroll, tools);
        side.getStyleClass().add("map-side");
        side.visibleProperty().bind(hint.visibleProperty().not());
        side.managedProperty().bind(side.visibleProperty());
        return side;
    }

    private static boolean canOpen(Optional<DrawnMap> drawn) {
        return drawn.filter(map -> map.regions().at(map.focus().column(),
                map.focus().row()) instanceof MapRegions.CellLook.InRegion).isPresent();
    }

    private void open() {
        model.drawn().get().filter(map -> canOpen(Optional.of(map))).ifPresent(ways.open());
    }

    private void look() {
        cell.show(picture.hovered().get());
        show(model.state().get());
    }

    private void show(MapState state) {
        boolean drawing = state instanceof MapState.BeingDrawn;
        stop.setVisible(drawing);
        progress.setVisible(drawing);
        draw.setVisible(!drawing);
        draw.setText(state instanceof MapState.Halted ? "Go on" : "Draw the map");
        status.setText(switch (state) {
            case MapState.NothingDrawn() -> "";
            case MapState.BeingDrawn(var stage, int cells, int all, var left) -> {
                progress.setProgress(cells == 0 ? -1 : (double) cells / all);
                yield stage + ": " + Wording.number(cells) + " of " + Wording.count(all, "cell")
                        + left.map(rest -> ", about " + Wording.duration(rest.toSeconds())
                                + " left").orElse("");
            }
            case MapState.Halted(int cells, int all) -> "Stopped with " + Wording.number(cells)
                    + " of " + Wording.count(all, "cell") + " measured; they stay.";
            case MapState.Complete() -> model.drawn().get().flatMap(
                    map -> words.conclusion(map, model.lens().get())).orElse("");
            case MapState.NotDrawn(String reason) -> reason;
        });
        status.getStyleClass().setAll("label",
                state instanceof MapState.NotDrawn ? "map-problem" : "map-status");
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            ways.close().run();
            event.consume();
        }
    }
}

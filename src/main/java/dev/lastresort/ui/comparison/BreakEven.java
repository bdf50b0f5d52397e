package dev.lastresort.ui.comparison;

import atlantafx.base.theme.Styles;
import dev.lastresort.session.sweep.SweepSource;
import dev.lastresort.ui.breakeven.DrawnMap;
import dev.lastresort.ui.breakeven.MapModel;
import dev.lastresort.ui.breakeven.MapView;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.part.Buttons;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.whatif.WhatIfModel.Titled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The break-even map in the place of the comparison, as long as one looks at it. What was drawn of
 * it stays as long as the comparison does.
 */
final class BreakEven {

    private static final String GROUP = "Break-even map";

    private final ComparisonModel model;
    private final ObservableValue<Theme> theme;
    private final Tools tools;
    private final WhatIfDrawer whatIf;
    private final StackPane host;
    private final Node comparison;
    private Optional<MapModel> map = Optional.empty();
    private Optional<Node> shown = Optional.empty();
    private boolean asked;

    BreakEven(ComparisonModel model, ObservableValue<Theme> theme, Tools tools,
            WhatIfDrawer whatIf, MapStage stage) {
        this.model = model;
        this.theme = theme;
        this.tools = tools;
        this.whatIf = whatIf;
        this.host = stage.host();
        this.comparison = stage.comparison();
    }

    /** Where it is shown, and in whose place. */
    record MapStage(StackPane host, Node comparison) {}

    boolean isShown() {
        return shown.isPresent();
    }

    /** It is of the scenario's recoveries; an attempt has no other values. */
    boolean isOffered() {
        return whatIf.isOffered();
    }

    void open() {
        if (isShown() || !isOffered()) {
            return;
        }
        if (map.isPresent()) {
            show(map.get());
        } else if (!asked) {
            asked = true;
            put(new Label("Reading what can be varied …"));
            tools.background().run(tools.sweeps(), new WhenOver<SweepSource>(this::become,
                    this::fail));
        }
    }

    private void become(SweepSource source) {
        asked = false;
        map = Optional.of(new MapModel(source, model.ofTheFile(),
                tools.background(), System::nanoTime));
        if (isShown()) {
            show(map.get());
        }
    }

    private void fail(String why) {
        asked = false;
        if (isShown()) {
            put(new Label(why));
        }
    }

    private void show(MapModel drawn) {
        put(new MapView(drawn, theme, new MapView.MapWays(this::openCell, this::close,
                tools.clipboard(), (name, bytes) -> tools.bytes().save(name, () -> bytes))));
    }

    private void put(Node node) {
        shown.ifPresent(host.getChildren()::remove);
        shown = Optional.of(node);
        comparison.setVisible(false);
        host.getChildren().add(node);
        host.applyCss();
        node.requestFocus();
    }

    void close() {
        shown.ifPresent(node -> {
            shown = Optional.empty();
            host.getChildren().remove(node);
            comparison.setVisible(true);
            host.requestFocus();
        });
    }

    private void openCell(DrawnMap drawn) {
        SequencedMap<String, Titled> settings = new LinkedHashMap<>();
        List<String> titles = drawn.titles();
        drawn.settings().forEach((pointer, value) -> settings.put(
                pointer, new Titled(titles.get(settings.size()), value)));
        close();
        whatIf.take(settings);
    }

    /** Its own keys, while it is shown. */
    List<Command> commands() {
        return List.of(Command.of(GROUP, "Back to the comparison", "", this::close));
    }

    /** The way to it among the tools of a comparison. */
    static Button button(boolean offered, Runnable open) {
        Button button = Buttons.named("break-even", "Break-even", open);
        button.setGraphic(new FontIcon(Feather.GRID));
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "tool");
        button.setAccessibleText("Show the break-even map: where the answer changes");
        button.setVisible(offered);
        button.setManaged(offered);
        return button;
    }

    /** The way to it by a key. */
    Command opening() {
        return Command.of(GROUP, "Break-even map: where the answer changes", "Shortcut+M",
                this::open).when(this::isOffered);
    }
}

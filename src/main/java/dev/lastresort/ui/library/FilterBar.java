package dev.lastresort.ui.library;

import dev.lastresort.model.scenario.Briefing.Difficulty;
import dev.lastresort.model.scenario.Profile.FaultClass;
import dev.lastresort.session.library.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Words to look for, what to leave out, and in which order; and how many are left of how many. */
final class FilterBar extends VBox {

    private static final List<Integer> LENGTHS = List.of(15, 30, 45, 60);

    private final FilterModel model;
    private final TextField words = new TextField();
    private final MenuButton filter = new MenuButton("Filter");
    private final MenuButton order = new MenuButton();
    private final Label left = new Label();

    FilterBar(FilterModel model) {
        this.model = model;
        getStyleClass().add("filter-bar");
        words.setId("search-scenarios");
        words.setPromptText("Search");
        words.setAccessibleText("Search the scenarios");
        words.setTooltip(new Tooltip("Title, system, kind of fault or tag"));
        words.textProperty().addListener((_, _, typed) -> model.look(
                model.sought().get().withWords(typed == null ? "" : typed)));
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
                words.clear();
                event.consume();
            }
        });
        filter.setId("filter-scenarios");
        filter.setAccessibleText("Filter the scenarios");
        order.setId("order-scenarios");
        order.setAccessibleText("Order of the scenarios");
        left.getStyleClass().add("quiet");
        left.setId("scenarios-left");
        HBox line = new HBox(words, filter);
        line.getStyleClass().add("filter-line");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox second = new HBox(order, left);
        second.getStyleClass().add("filter-line");
        getChildren().addAll(line, second);
        fill();
        model.sought().subscribe(this::tell);
        model.route().subscribe(this::tell);
        model.shown().subscribe(this::tell);
    }

    private void fill() {
        filter.getItems().clear();
        for (Difficulty difficulty : Difficulty.values()) {
            String name = difficulty.name().toLowerCase(Locale.ROOT);
            filter.getItems().add(check(name.substring(0, 1).toUpperCase(Locale.ROOT)
                    + name.substring(1), model.sought().get().difficulties().contains(difficulty),
                    () -> model.toggle(difficulty)));
        }
        filter.getItems().add(new SeparatorMenuItem());
        LENGTHS.forEach(minutes -> filter.getItems().add(check(
                "At most " + minutes + " minutes",
                model.sought().get().mostMinutes().orElse(0) == minutes,
                () -> model.toggleMinutes(minutes))));
        filter.getItems().add(new SeparatorMenuItem());
        filter.getItems().add(check("Silent: nothing errors",
                model.sought().get().silent().equals(Optional.of(true)),
                () -> model.toggleSilent(true)));
        filter.getItems().add(check("Loud: something errors",
                model.sought().get().silent().equals(Optional.of(false)),
                () -> model.toggleSilent(false)));
        filter.getItems().add(new SeparatorMenuItem());
        for (FaultClass hazard : FaultClass.values()) {
            filter.getItems().add(check(hazard.title(),
                    model.sought().get().hazards().contains(hazard),
                    () -> model.toggle(hazard)));
        }
        if (model.isFiltering()) {
            MenuItem none = new MenuItem("Show all");
            none.setOnAction(_ -> model.showAll());
            filter.getItems().addAll(new SeparatorMenuItem(), none);
        }
        order.getItems().clear();
        ToggleGroup group = new ToggleGroup();
        order.getItems().add(radio("All, by the library", group, Optional.empty()));
        for (Route route : Route.values()) {
            order.getItems().add(radio(route.title(), group, Optional.of(route)));
        }
    }

    private static CheckMenuItem check(String text, boolean on, Runnable chosen) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setSelected(on);
        item.setOnAction(_ -> chosen.run());
        return item;
    }

    private RadioMenuItem radio(String text, ToggleGroup group, Optional<Route> route) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(model.route().get().equals(route));
        item.setOnAction(_ -> model.follow(route));
        return item;
    }

    private void tell() {
        fill();
        String looked = model.sought().get().words();
        if (!words.getText().equals(looked)) {
            words.setText(looked);
        }
        filter.setText(model.isFiltering() ? "Filtered" : "Filter");
        order.setText(model.route().get().map(Route::title).orElse("All"));
        left.setText(model.shown().get() + " of " + model.all());
        left.setAccessibleText(left.getText() + " scenarios are shown");
    }
}

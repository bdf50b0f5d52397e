package dev.lastresort.ui.library;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Briefing.Difficulty;
import dev.lastresort.model.scenario.Profile.FaultClass;
import dev.lastresort.session.library.Route;
import dev.lastresort.session.library.Sought;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Words to look for, what to leave out, and in which order; and how many are left of how many.
 * Invariant: each filter that is on stands there as a chip that takes it off.
 */
final class FilterBar extends VBox {

    private static final List<Integer> LENGTHS = List.of(15, 30, 45, 60);

    /** @param chosen chooses it, or no longer */
    private record Option(String title, Predicate<Sought> isOn, Runnable chosen) {}

    private final FilterModel model;
    private final List<List<Option>> options;
    private final Map<Option, CheckBox> boxes = new LinkedHashMap<>();
    private final TextField words = new TextField();
    private final MenuButton filter = new MenuButton("Filter");
    private final MenuButton order = new MenuButton();
    private final FlowPane chips = new FlowPane();
    private final Label left = new Label();

    FilterBar(FilterModel model) {
        this.model = model;
        this.options = List.of(
                Arrays.stream(Difficulty.values()).map(this::option).toList(),
                LENGTHS.stream().map(this::option).toList(),
                List.of(option("Silent: nothing errors", true),
                        option("Loud: something errors", false)),
                Arrays.stream(FaultClass.values()).map(this::option).toList());
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
        filter.setMinWidth(USE_PREF_SIZE);
        offer();
        order.setId("order-scenarios");
        order.setAccessibleText("Which scenarios, in which order");
        chips.getStyleClass().add("filter-chips");
        left.getStyleClass().add("quiet");
        left.setId("scenarios-left");
        HBox line = new HBox(words, filter);
        line.getStyleClass().add("filter-line");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox second = new HBox(order, left);
        second.getStyleClass().add("filter-line");
        getChildren().addAll(line, second, chips);
        tell();
        model.sought().addListener(_ -> tell());
        model.route().addListener(_ -> tell());
        model.shown().addListener(_ -> count());
    }

    private Option option(Difficulty difficulty) {
        String name = difficulty.name().toLowerCase(Locale.ROOT);
        return new Option(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                sought -> sought.difficulties().contains(difficulty),
                () -> model.toggle(difficulty));
    }

    private Option option(int minutes) {
        return new Option("At most " + minutes + " minutes",
                sought -> sought.mostMinutes().orElse(0) == minutes,
                () -> model.toggleMinutes(minutes));
    }

    private Option option(String title, boolean silent) {
        return new Option(title, sought -> sought.silent().equals(Optional.of(silent)),
                () -> model.toggleSilent(silent));
    }

    private Option option(FaultClass hazard) {
        return new Option(hazard.title(), sought -> sought.hazards().contains(hazard),
                () -> model.toggle(hazard));
    }

    private boolean isOn(Option option) {
        return option.isOn().test(model.sought().get());
    }

    private void offer() {
        options.forEach(group -> {
            if (!filter.getItems().isEmpty()) {
                filter.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(option -> filter.getItems().add(check(option)));
        });
    }

    private void tell() {
        boxes.forEach((option, box) -> box.setSelected(isOn(option)));
        order.getItems().clear();
        ToggleGroup group = new ToggleGroup();
        Stream.concat(Stream.of(Optional.<Route>empty()),
                Arrays.stream(Route.values()).map(Optional::of))
                .forEach(route -> order.getItems().add(radio(group, route)));
        order.setText(title(model.route().get()));
        chips.getChildren().setAll(options.stream().flatMap(List::stream).filter(this::isOn)
                .map(this::chip).toList());
        chips.setVisible(model.isFiltering());
        chips.setManaged(model.isFiltering());
        String looked = model.sought().get().words();
        if (!words.getText().equals(looked)) {
            words.setText(looked);
        }
        count();
    }

    private void count() {
        int shown = model.shown().get();
        left.setText(model.all() == 0 ? ""
                : shown == model.all() ? Wording.count(shown, "scenario")
                : shown + " of " + model.all());
        left.setAccessibleText(shown + " of " + model.all() + " scenarios are shown");
    }

    /** The menu stays open, so that several can be ticked; a box of its own would close it. */
    private CustomMenuItem check(Option option) {
        CheckBox box = new CheckBox(option.title());
        box.setMouseTransparent(true);
        box.setFocusTraversable(false);
        boxes.put(option, box);
        HBox line = new HBox(box);
        line.getStyleClass().add("filter-option");
        CustomMenuItem item = new CustomMenuItem(line, false);
        item.setText(option.title());
        item.setOnAction(_ -> option.chosen().run());
        return item;
    }

    private static String title(Optional<Route> route) {
        return route.map(Route::title).orElse("All scenarios");
    }

    private RadioMenuItem radio(ToggleGroup group, Optional<Route> route) {
        RadioMenuItem item = new RadioMenuItem(title(route));
        item.setToggleGroup(group);
        item.setSelected(model.route().get().equals(route));
        item.setOnAction(_ -> model.follow(route));
        return item;
    }

    private Button chip(Option option) {
        Button chip = new Button(option.title() + " ×");
        chip.getStyleClass().add("filter-chip");
        chip.setAccessibleText("Take the filter off: " + option.title());
        chip.setTooltip(new Tooltip("Take this filter off"));
        chip.setOnAction(_ -> {
            option.chosen().run();
            filter.requestFocus();
        });
        return chip;
    }
}

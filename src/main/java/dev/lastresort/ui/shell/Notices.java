package dev.lastresort.ui.shell;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.library.LibraryEntry;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** News in strips below the bar: what went wrong, and that a file has changed. */
final class Notices {

    private final ShellModel model;
    private final Pane place;
    private final ObservableValue<Optional<PlanScreen.LeftExercise>> left;

    private record Notice(String message, List<Way> ways) {

        Notice(String message, String action, Runnable act) {
            this(message, List.of(new Way(action, act)));
        }
    }

    private record Way(String words, Runnable act) {}

    /** @param left an exercise to go on with */
    Notices(ShellModel model, Pane place,
            ObservableValue<Optional<PlanScreen.LeftExercise>> left) {
        this.left = left;
        this.model = model;
        this.place = place;
    }

    void install() {
        model.trouble().subscribe(trouble -> strip("trouble",
                trouble.map(message -> new Notice(message, "Dismiss", model::dismissTrouble))));
        left.subscribe(one -> strip("left-exercise", one.map(Notices::ofLeft)));
        model.newer().subscribe(newer -> strip("notice", newer.map(this::ofNewer)));
    }

    private static Notice ofLeft(PlanScreen.LeftExercise one) {
        return new Notice("“" + one.title() + "” was changed, and the changes are in no file yet.",
                List.of(new Way("Go on with it", one.goOn()), new Way("Later", one.later())));
    }

    private Notice ofNewer(LibraryEntry entry) {
        return switch (entry) {
            case LibraryEntry.Ready _ -> new Notice("The file has changed on disk: this is what "
                    + "came of it before.", "Compare again", model::takeNewer);
            case LibraryEntry.Unreadable unreadable -> new Notice(
                    "The file has changed on disk, and now has " + unreadable.subtitle() + ".",
                    "Show the problems", model::takeNewer);
        };
    }

    /** One strip of a sort at most. */
    private void strip(String style, Optional<Notice> notice) {
        place.getChildren().removeIf(node -> node.getStyleClass().contains(style));
        notice.ifPresent(told -> {
            Label words = new Label(Harmless.text(told.message()));
            words.setWrapText(true);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox strip = new HBox(words, space);
            for (Way way : told.ways()) {
                Button button = new Button(way.words());
                button.setId(style + (way == told.ways().getFirst() ? "-action" : "-later"));
                button.setMinWidth(Region.USE_PREF_SIZE);
                button.setOnAction(_ -> way.act().run());
                strip.getChildren().add(button);
            }
            strip.getStyleClass().add(style);
            place.getChildren().add(strip);
        });
    }
}

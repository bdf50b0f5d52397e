package dev.lastresort.ui.team;

import dev.lastresort.model.exercise.Seat;
import dev.lastresort.ui.incident.parts.Pieces;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/** As which seat the room is projected, and whether that seat works the keyboard. */
final class ProjectionStrip extends HBox {

    ProjectionStrip(Projection projection) {
        getStyleClass().add("session-fields");
        setId("session-projection");
        ComboBox<String> seat = new ComboBox<>();
        seat.setId("session-seat");
        seat.setAccessibleText("As which seat the room is on the projector (Alt+V: the next)");
        projection.seats().forEach(one -> seat.getItems().add(one.words()));
        projection.seat().map(Seat::words).subscribe(seat::setValue);
        seat.getSelectionModel().selectedIndexProperty().addListener((_, _, place) -> {
            if (place.intValue() >= 0) {
                projection.show(projection.seats().get(place.intValue()));
            }
        });
        CheckBox drives = new CheckBox("works the keyboard · Alt+K");
        drives.setId("session-drives");
        drives.setOnAction(_ -> projection.toggleDriving());
        projection.drives().subscribe(now -> drives.setSelected(now));
        getChildren().addAll(Pieces.label("On the projector, as seen by · Alt+V", "caption"),
                seat, drives);
    }
}

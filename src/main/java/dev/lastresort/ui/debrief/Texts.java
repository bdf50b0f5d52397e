package dev.lastresort.ui.debrief;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.theme.UnbrokenText;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Labels of a debrief: what strangers wrote is made harmless, and long words wrap. */
final class Texts {

    private Texts() {}

    static Label wrapped(String words, String style) {
        Label label = new Label(UnbrokenText.of(Harmless.text(words)));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("panel-heading");
        return heading;
    }

    /** A heading over lines of text. */
    static VBox column(String heading, List<String> lines, String style) {
        VBox column = new VBox(heading(heading));
        column.getStyleClass().add("verdict-column");
        lines.forEach(line -> column.getChildren().add(wrapped(line, style)));
        return column;
    }
}

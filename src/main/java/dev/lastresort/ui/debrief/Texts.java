package dev.lastresort.ui.debrief;

import dev.lastresort.model.scenario.Harmless;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Labels of a debrief: what strangers wrote is made harmless, and long words wrap. */
final class Texts {

    /** Between a number and its unit, and between two of those: 2 h 9 min stay in one line. */
    private static final Pattern WITHIN_DURATION = Pattern.compile(
            "(?<=\\d) (?=(?:h|min|s)\\b)|(?<=\\d (?:h|min)) (?=\\d+ (?:min|s)\\b)");

    private Texts() {}

    static Label wrapped(String words, String style) {
        Label label = new Label(WITHIN_DURATION.matcher(Harmless.text(words))
                .replaceAll("\u00a0"));
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

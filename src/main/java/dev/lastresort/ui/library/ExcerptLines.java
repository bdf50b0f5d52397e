package dev.lastresort.ui.library;

import dev.lastresort.session.desk.Excerpt;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The lines around a place, moved to the left where the place would else be out of sight. */
final class ExcerptLines extends VBox {

    private static final String CUT = "…";
    /** Of a letter, which are all as wide. */
    private static final double LETTER = 7.2;
    private static final double AROUND = 16;
    private static final int AFTER_PLACE = 12;

    private final Excerpt excerpt;
    private final List<Label> labels = new ArrayList<>();
    private final Label caret = line("", "excerpt-caret");
    private final int gutter;
    private int hidden = -1;

    ExcerptLines(Excerpt excerpt) {
        this.excerpt = excerpt;
        this.gutter = String.valueOf(excerpt.firstLine() + excerpt.lines().size()).length() + 2;
        getStyleClass().add("excerpt");
        setMinWidth(0);
        for (int i = 0; i < excerpt.lines().size(); i++) {
            boolean marked = i == excerpt.marked();
            labels.add(line("", marked ? "excerpt-marked" : "excerpt-line"));
            getChildren().add(labels.get(i));
            if (marked) {
                getChildren().add(caret);
            }
        }
        widthProperty().subscribe(width -> show(
                width.doubleValue() <= 0 ? 0 : hidden(width.doubleValue())));
    }

    /** How many letters of each line are left out so that the place is in sight. */
    private int hidden(double width) {
        int room = (int) ((width - AROUND) / LETTER) - gutter;
        int after = Math.min(AFTER_PLACE, Math.max(0, room / 3));
        return excerpt.column() + 1 <= room ? 0
                : Math.max(0, excerpt.column() + CUT.length() + after - room);
    }

    private void show(int letters) {
        if (letters == hidden) {
            return;
        }
        hidden = letters;
        for (int i = 0; i < labels.size(); i++) {
            String number = String.valueOf(excerpt.firstLine() + i);
            labels.get(i).setText(" ".repeat(gutter - 2 - number.length()) + number + "  "
                    + cut(excerpt.lines().get(i), letters));
        }
        int place = letters == 0 ? excerpt.column()
                : excerpt.column() - letters + CUT.length();
        caret.setText(" ".repeat(gutter + Math.max(0, place)) + "^");
    }

    private static String cut(String text, int letters) {
        return letters == 0 || text.isEmpty() ? text
                : CUT + text.substring(Math.min(letters, text.length()));
    }

    private static Label line(String text, String style) {
        Label line = new Label(text);
        line.getStyleClass().add(style);
        return line;
    }
}

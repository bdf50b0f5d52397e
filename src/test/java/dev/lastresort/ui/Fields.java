package dev.lastresort.ui;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.CodeArea;

/** The sorts of field that text is typed in. */
public final class Fields {

    private Fields() {}

    public static String text(Node field) {
        return switch (field) {
            case TextInputControl input -> input.getText();
            case CodeArea area -> area.getText();
            default -> throw new AssertionError(field + " is no field for text");
        };
    }

    /** With the caret before it, as text has that is put into a field. */
    public static void write(Node field, String text) {
        switch (field) {
            case TextInputControl input -> input.setText(text);
            case CodeArea area -> {
                area.replaceText(text);
                area.moveTo(0);
            }
            default -> throw new AssertionError(field + " is no field for text");
        }
    }
}

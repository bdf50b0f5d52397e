package dev.lastresort.ui.part;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Buttons that are found by their id. Invariant: none cuts its words short. */
public final class Buttons {

    private Buttons() {}

    public static Button named(String id, String words) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    public static Button named(String id, String words, Runnable act) {
        Button button = named(id, words);
        button.setOnAction(_ -> act.run());
        return button;
    }
}

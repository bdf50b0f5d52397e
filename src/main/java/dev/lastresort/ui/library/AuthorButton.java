package dev.lastresort.ui.library;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** From a file of the user's own to the author's view of it. */
final class AuthorButton extends Button {

    AuthorButton(Runnable open) {
        super("Author's view");
        setId("author");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip("Its problems, its day as modelled and what it came to last,"
                + " while you write it (Ctrl+E)"));
        setOnAction(_ -> open.run());
    }
}

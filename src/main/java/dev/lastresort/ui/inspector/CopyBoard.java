package dev.lastresort.ui.inspector;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts text where other programs find it. */
final class CopyBoard {

    private CopyBoard() {}

    static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

package dev.lastresort.ui.comparison;

import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Recollection;
import dev.lastresort.ui.inspector.TextExport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What the comparison needs of the window around it.
 *
 * @param background for reading what a branch left behind
 * @param clipboard  takes text to be pasted elsewhere
 * @param text       writes text to a file that a person chooses
 * @param bytes      the same for other files, by a name to begin with
 */
public record Tools(Background background, Recollection recollection, Consumer<String> clipboard,
        TextExport text, BiConsumer<String, byte[]> bytes) {}

package dev.lastresort.ui.library;

import dev.lastresort.session.desk.ScenarioCard;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What leads from an attempt in its list to somewhere else.
 *
 * @param open    goes on with it, or shows it at its end
 * @param compare measures those beside one another
 * @param export  writes what is there, under that name, to a file that a person chooses
 * @param exportAll asks where to, and writes all attempts there
 * @param importAll asks for an archive, and takes its attempts in
 */
public record AttemptWays(BiConsumer<ScenarioCard, String> open,
        BiConsumer<ScenarioCard, List<String>> compare,
        BiConsumer<String, Supplier<byte[]>> export, Runnable exportAll, Runnable importAll) {}

package dev.lastresort.ui.export;

import dev.lastresort.session.Progress.Reached;
import java.nio.file.Path;

/** What is to be said of what a person wants to take away. */
public sealed interface ExportState {

    /** Nothing. */
    record NothingExported() implements ExportState {}

    /** @param what in words, such as a file's name */
    record BeingExported(String what, Reached reached) implements ExportState {}

    /** @param file where it is now: a file, or a folder of several */
    record ExportedTo(Path file) implements ExportState {}

    /** It waits to be pasted. */
    record CopiedToPaste(String what) implements ExportState {}
}

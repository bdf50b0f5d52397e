package dev.lastresort.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** Writes several texts into one folder. Invariant: no file in it is replaced. */
public final class FolderOfTexts {

    private FolderOfTexts() {}

    /**
     * Writes them all; the folder is made if it is not there.
     *
     * @param texts file name to what makes its text
     * @return why they could not all be written; empty if they were
     */
    public static Optional<String> write(
            Path folder, SequencedMap<String, Supplier<String>> texts) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            return Optional.of(folder + " is a file; name a folder");
        } catch (IOException cannot) {
            return Optional.of(WholeFile.reason(folder, cannot));
        }
        Optional<Path> there = texts.keySet().stream().map(folder::resolve)
                .filter(Files::exists).findFirst();
        if (there.isPresent()) {
            return Optional.of(there.get() + " is there already, and no table was written; name"
                    + " another folder, or take it away");
        }
        for (Map.Entry<String, Supplier<String>> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            try {
                WholeFile.write(file, text.getValue().get().getBytes(StandardCharsets.UTF_8));
            } catch (IOException cannot) {
                return Optional.of(WholeFile.reason(file, cannot));
            }
        }
        return Optional.empty();
    }
}

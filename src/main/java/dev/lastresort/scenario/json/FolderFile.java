package dev.lastresort.scenario.json;

import dev.lastresort.scenario.text.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Finds a file that another one names, in the folder of that one. Invariant: the name is judged as
 * text first; then every part of the way is looked at before the next one, and a link is refused,
 * never followed, wherever it leads.
 */
public sealed interface FolderFile {

    /** An ordinary file that no link leads to. */
    record Found(Path file) implements FolderFile {}

    /** Why it is none; {@code fix} says what to do. */
    record Refused(String why, String fix) implements FolderFile {}

    static FolderFile of(Path folder, String name) {
        return FileName.fault(name)
                .<FolderFile>map(fault -> new Refused("a file's name " + fault,
                        "keep SQL files beside the scenario, or in a folder below it"))
                .orElseGet(() -> onTheWay(folder, name));
    }

    private static FolderFile onTheWay(Path folder, String name) {
        Path at = folder;
        try {
            String[] parts = name.split("/", -1);
            for (int i = 0; i < parts.length; i++) {
                at = at.resolve(parts[i]);
                BasicFileAttributes seen = Files.readAttributes(
                        at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                boolean last = i == parts.length - 1;
                if (seen.isSymbolicLink() || !(last ? seen.isRegularFile() : seen.isDirectory())) {
                    return new Refused(seen.isSymbolicLink() ? "a link leads there"
                            : last ? "it is not an ordinary file" : "there is no such folder",
                            "put the file itself there");
                }
            }
            return new Found(at);
        } catch (InvalidPathException unspeakable) {
            return new Refused("the file's name has letters that the locale of this machine lacks",
                    "start the program with LC_ALL=C.UTF-8");
        } catch (IOException none) {
            return new Refused("there is no such file in the scenario's folder", "check its name");
        }
    }
}

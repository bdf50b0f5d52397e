package dev.lastresort.census;

import dev.lastresort.held.CutStatement;
import dev.lastresort.held.StatementCut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One history of the census: a folder of files that follow one another. */
record CensusSource(String name, List<File> files) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "census");

    /** @param text all of it, as it stands in the folder */
    record File(String name, String text, List<CutStatement> statements) {}

    /** All of them, in the order of their names. */
    static List<CensusSource> all() {
        return list(FOLDER).filter(Files::isDirectory).map(CensusSource::read).toList();
    }

    List<CutStatement> statements() {
        return files.stream().flatMap(file -> file.statements().stream()).toList();
    }

    private static CensusSource read(Path folder) {
        return new CensusSource(folder.getFileName().toString(),
                list(folder).map(CensusSource::file).toList());
    }

    private static File file(Path path) {
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            return new File(path.getFileName().toString(), text, StatementCut.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

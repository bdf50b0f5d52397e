package dev.lastresort.cli;

import dev.lastresort.report.JUnitReport;
import dev.lastresort.report.JUnitSuite;
import dev.lastresort.session.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JUnit XML file of a run, written once all of it is known. Invariant: what stood there before
 * stays until a whole new one takes its place.
 */
final class JUnitFile {

    private final Path file;
    private final List<JUnitSuite> suites = new ArrayList<>();

    JUnitFile(Path file) {
        this.file = file;
    }

    /** Why nothing can be written there, told before anything is compared. */
    Optional<String> obstacle() {
        if (Files.isDirectory(file)) {
            return Optional.of(file + " is a folder");
        }
        return Files.isDirectory(folder()) ? Optional.empty()
                : Optional.of(file + " cannot be written: there is no such folder");
    }

    private Path folder() {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    void add(JUnitSuite suite) {
        suites.add(suite);
    }

    /** Writes all of it; what could not be, and why. */
    Optional<String> write() {
        try {
            WholeFile.write(file, JUnitReport.bytes(suites));
            return Optional.empty();
        } catch (IOException cannot) {
            return Optional.of(file + " cannot be written: " + cannot.getMessage());
        }
    }
}

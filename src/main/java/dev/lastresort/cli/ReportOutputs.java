package dev.lastresort.cli;

import dev.lastresort.model.debrief.Report;
import dev.lastresort.report.LedgerCsv;
import dev.lastresort.report.format.ReportFormat;
import dev.lastresort.session.FolderOfTexts;
import dev.lastresort.session.WholeFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What a report is written as, and where to. */
final class ReportOutputs {

    private static final String STANDARD = "-";

    @Option(names = "--html", paramLabel = "FILE", description = "Write one HTML file that needs"
            + " nothing but itself; - is standard output, here and below.")
    private Optional<String> html = Optional.empty();

    @Option(names = "--markdown", paramLabel = "FILE",
            description = "Write Markdown with GitHub's tables.")
    private Optional<String> markdown = Optional.empty();

    @Option(names = "--pdf", paramLabel = "FILE", description = "Write a PDF on A4, with its"
            + " fonts in it.")
    private Optional<String> pdf = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Write JSON, whose schema"
            + " 'lastresort schema report' prints.")
    private Optional<String> json = Optional.empty();

    @Option(names = "--junit", paramLabel = "FILE", description = "Write JUnit XML for a build"
            + " server: a suite for each scenario, a case for each expectation of a strategy. If"
            + " one is missed, the exit code says so, as that of 'lastresort compare' does.")
    private Optional<String> junit = Optional.empty();

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw the timeline of each incident"
            + " under its title, with what the signs mean.")
    private Optional<String> svg = Optional.empty();

    @Option(names = "--png", paramLabel = "FILE", description = "The same as an image.")
    private Optional<String> png = Optional.empty();

    @Option(names = "--csv", paramLabel = "DIR", description = "Write all rows of all ledgers into"
            + " this folder, which is made if it is not there. No file in it is replaced.")
    private Optional<String> csv = Optional.empty();

    /**
     * What was written, and what kept the rest from being written.
     *
     * @param failure empty if all was written
     */
    record Delivered(List<Path> files, Optional<String> failure) {}

    /** Format to where it is written; Markdown to standard output if nothing was asked for. */
    private SequencedMap<ReportFormat, String> targets() {
        SequencedMap<ReportFormat, String> targets = new LinkedHashMap<>();
        html.ifPresent(file -> targets.put(ReportFormat.HTML, file));
        markdown.ifPresent(file -> targets.put(ReportFormat.MARKDOWN, file));
        pdf.ifPresent(file -> targets.put(ReportFormat.PDF, file));
        json.ifPresent(file -> targets.put(ReportFormat.JSON, file));
        junit.ifPresent(file -> targets.put(ReportFormat.JUNIT, file));
        svg.ifPresent(file -> targets.put(ReportFormat.SVG, file));
        png.ifPresent(file -> targets.put(ReportFormat.PNG, file));
        if (targets.isEmpty() && csv.isEmpty()) {
            targets.put(ReportFormat.MARKDOWN, STANDARD);
        }
        return targets;
    }

    /** Whether somebody asked how the expectations fared. */
    boolean holdsExpectations() {
        return junit.isPresent();
    }

    /** What is wrong with what was asked for: told before anything is replayed. */
    Optional<String> wrong(List<String> inputs) {
        List<String> files = Stream.concat(targets().values().stream(), csv.stream()).toList();
        if (files.stream().filter(STANDARD::equals).count() > 1) {
            return Optional.of("Only one of them can go to standard output.");
        }
        if (csv.filter(STANDARD::equals).isPresent()) {
            return Optional.of("--csv writes several files; name a folder for them.");
        }
        List<String> named = files.stream().filter(file -> !file.equals(STANDARD)).toList();
        for (int i = 0; i < named.size(); i++) {
            Optional<Path> path = path(named.get(i));
            if (path.isEmpty()) {
                return Optional.of("This cannot be a file's name: " + named.get(i));
            }
            if (named.subList(0, i).stream().anyMatch(other -> path.equals(path(other)))) {
                return Optional.of("Two of them would be written into " + named.get(i) + ".");
            }
            if (inputs.stream().anyMatch(input -> path.equals(path(input)))) {
                return Optional.of(named.get(i) + " is what the report is made of; it is not"
                        + " written over.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name).toAbsolutePath().normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Writes all of it; stops at the first that cannot be written. */
    Delivered write(Report report, PrintStream out) {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<ReportFormat, String> target : targets().entrySet()) {
            byte[] bytes = target.getKey().bytes(report);
            if (target.getValue().equals(STANDARD)) {
                // Bytes, not text: it is UTF-8 whatever the terminal's encoding is.
                out.write(bytes, 0, bytes.length);
                out.flush();
            } else {
                Path file = Path.of(target.getValue());
                Optional<String> failure = write(file, bytes);
                if (failure.isPresent()) {
                    return new Delivered(files, failure);
                }
                files.add(file);
            }
        }
        return new Delivered(files, csv.flatMap(folder -> tables(Path.of(folder), report, files)));
    }

    private static Optional<String> write(Path file, byte[] bytes) {
        try {
            WholeFile.write(file, bytes);
            return Optional.empty();
        } catch (IOException cannot) {
            return Optional.of(WholeFile.reason(file, cannot));
        }
    }

    private static Optional<String> tables(Path folder, Report report, List<Path> written) {
        Optional<String> failure = FolderOfTexts.write(folder, LedgerCsv.files(report));
        if (failure.isEmpty()) {
            written.add(folder);
        }
        return failure;
    }
}

package dev.lastresort.cli;

import dev.lastresort.model.debrief.Report;
import dev.lastresort.report.LedgerCsv;
import dev.lastresort.report.ReportJson;
import dev.lastresort.report.page.HtmlDocument;
import dev.lastresort.report.page.MarkdownDocument;
import dev.lastresort.report.pdf.PdfReport;
import dev.lastresort.report.postmortem.PostMortem;
import dev.lastresort.session.WholeFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
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

    @Option(names = "--csv", paramLabel = "DIR", description = "Write all rows of all ledgers into"
            + " this folder, which is made if it is not there. No file in it is replaced.")
    private Optional<String> csv = Optional.empty();

    /**
     * What was written, and what kept the rest from being written.
     *
     * @param failure empty if all was written
     */
    record Delivered(List<Path> files, Optional<String> failure) {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Option to what it writes. */
    private static SequencedMap<String, Function<Report, byte[]>> writers() {
        SequencedMap<String, Function<Report, byte[]>> writers = new LinkedHashMap<>();
        writers.put("--html", report -> bytes(HtmlDocument.of(PostMortem.of(report))));
        writers.put("--markdown", report -> bytes(MarkdownDocument.of(PostMortem.of(report))));
        writers.put("--pdf", report -> PdfReport.bytes(PostMortem.of(report)));
        writers.put("--json", ReportJson::bytes);
        return writers;
    }

    /** Option to where it writes; Markdown to standard output if nothing was asked for. */
    private SequencedMap<String, String> targets() {
        SequencedMap<String, String> targets = new LinkedHashMap<>();
        html.ifPresent(file -> targets.put("--html", file));
        markdown.ifPresent(file -> targets.put("--markdown", file));
        pdf.ifPresent(file -> targets.put("--pdf", file));
        json.ifPresent(file -> targets.put("--json", file));
        if (targets.isEmpty() && csv.isEmpty()) {
            targets.put("--markdown", STANDARD);
        }
        return targets;
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
        for (Map.Entry<String, String> target : targets().entrySet()) {
            byte[] bytes = writer(target.getKey()).apply(report);
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

    private static Function<Report, byte[]> writer(String option) {
        return Optional.ofNullable(writers().get(option)).orElseThrow();
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
        SequencedMap<String, Supplier<String>> tables = LedgerCsv.files(report);
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            return Optional.of(folder + " is a file; name a folder");
        } catch (IOException cannot) {
            return Optional.of(WholeFile.reason(folder, cannot));
        }
        Optional<Path> there = tables.keySet().stream().map(folder::resolve)
                .filter(Files::exists).findFirst();
        if (there.isPresent()) {
            return Optional.of(there.get() + " is there already, and no table was written; name"
                    + " another folder, or take it away");
        }
        for (Map.Entry<String, Supplier<String>> table : tables.entrySet()) {
            Path file = folder.resolve(table.getKey());
            Optional<String> failure = write(file, bytes(table.getValue().get()));
            if (failure.isPresent()) {
                return failure;
            }
        }
        written.add(folder);
        return Optional.empty();
    }
}

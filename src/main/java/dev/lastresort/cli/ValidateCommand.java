package dev.lastresort.cli;

import dev.lastresort.cli.CheckService.Checked;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.report.Finding;
import dev.lastresort.report.FindingsJson;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastresort validate}: every problem of every file at once. */
@Command(name = "validate", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.Version.class,
        description = "Tells all that is wrong with scenario files, each with its place.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no errors; there may be warnings", "2:wrong usage", "3:invalid file",
            "4:SQL refused by the sandbox",
            "5:internal error, or a limit on time, rows or memory struck",
            "130:interrupted"})
final class ValidateCommand implements Callable<Integer> {

    private final CheckService service;
    private final PrintStream out;

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "Scenario files, or the names of bundled ones.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--execute", description = "Run every piece of SQL in the sandbox, too, in the"
            + " order in which a comparison runs it.")
    private boolean execute;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    ValidateCommand(CheckService service, PrintStream out) {
        this.service = service;
        this.out = out;
    }

    @Override
    public Integer call() {
        List<String> each = files.stream().distinct().sorted().toList();
        List<Checked> checked = each.stream().map(file -> service.check(file, execute)).toList();
        List<Finding> findings = checked.stream().flatMap(one -> one.findings().stream())
                .sorted(Comparator.comparing(Finding::file)).toList();
        if (json) {
            byte[] document = FindingsJson.bytes(each, findings);
            out.write(document, 0, document.length);
        } else {
            findings.stream().map(Finding::text).forEach(out::println);
            out.println(summary(each.size(), findings));
        }
        out.flush();
        if (checked.stream().anyMatch(Checked::struck)) {
            return ExitCode.INTERNAL_ERROR;
        }
        if (checked.stream().anyMatch(Checked::refused)) {
            return ExitCode.REFUSED;
        }
        boolean error = findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
        return error ? ExitCode.INVALID_FILE : ExitCode.FINE;
    }

    private static String summary(int files, List<Finding> findings) {
        String found = Arrays.stream(Finding.Severity.values())
                .map(severity -> count(severity, findings))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return Wording.number(files) + (files == 1 ? " file: " : " files: ")
                + (found.isEmpty() ? "no problems" : found);
    }

    private static String count(Finding.Severity severity, List<Finding> findings) {
        long count = findings.stream().filter(f -> f.severity() == severity).count();
        String noun = severity == Finding.Severity.INFO ? "note" : severity.label();
        return count == 0 ? "" : Wording.number(count) + " " + noun + (count == 1 ? "" : "s");
    }
}

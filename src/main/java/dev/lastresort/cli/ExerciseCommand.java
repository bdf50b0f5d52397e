package dev.lastresort.cli;

import dev.lastresort.cli.EngineCommand.EngineOption;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.document.Document;
import dev.lastresort.report.exercise.ExerciseCard;
import dev.lastresort.report.exercise.InjectList;
import dev.lastresort.report.page.HtmlDocument;
import dev.lastresort.report.page.MarkdownDocument;
import dev.lastresort.report.pdf.PdfReport;
import dev.lastresort.scenario.exercise.InjectSheet;
import dev.lastresort.scenario.exercise.SheetField;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.WholeFile;
import dev.lastresort.session.desk.Faulty;
import dev.lastresort.session.desk.PractiseService;
import dev.lastresort.session.exercise.ExerciseDesk;
import dev.lastresort.session.exercise.ExerciseProse;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lastresort exercise}: team sessions, prepared. */
@Command(name = "exercise", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Prepares and runs team sessions: run opens the window with a"
                + " session that can begin; new writes NAME.exercise.json of what the scenarios"
                + " say; validate tells all that is wrong with exercises; explain tells what"
                + " happens in one; card makes the page to run it from; msel writes its injects as"
                + " a sheet, or takes them from one. Instead of an exercise a scenario can be"
                + " named, of which one is made at once.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort exercise run dropped-orders-archive",
            "  lastresort exercise card dropped-orders-archive --pdf card.pdf",
            "  lastresort exercise new monday-drill nine-oclock-where lock-queue",
            "  lastresort exercise run monday-drill.exercise.json --engine postgresql",
            "  lastresort exercise msel monday-drill.exercise.json --from list.csv --to tuesday"})
final class ExerciseCommand implements Callable<Integer> {

    /** What is to be done. */
    enum Task { RUN, NEW, VALIDATE, EXPLAIN, CARD, MSEL }

    private static final String STANDARD = "-";

    private final ExerciseDesk desk;
    private final Terminal terminal;
    private final PractiseService door;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TASK", completionCandidates = Tasks.class,
            description = "run, new, validate, explain, card or msel.")
    private String task;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE",
            completionCandidates = BundledNames.class,
            description = "For new, the exercise's name and the scenarios that it plays, in order;"
                    + " else exercises, or scenarios. Only validate takes several.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--html", paramLabel = "FILE", description = "With card, write one HTML file"
            + " that needs nothing but itself; - is standard output, here and below.")
    private Optional<String> html = Optional.empty();

    @Option(names = "--pdf", paramLabel = "FILE", description = "With card, write a PDF on A4.")
    private Optional<String> pdf = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "With msel, write the injects as"
            + " comma-separated values; to standard output, if it is left out.")
    private Optional<String> csv = Optional.empty();

    @Option(names = "--from", paramLabel = "FILE", description = "With msel, read injects from this"
            + " sheet, and tell what each column is taken for and what comes of it.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--map", paramLabel = "HEADING=FIELD", description = "With --from, say what a"
            + " column holds: number, time, event, inject, from, to, expected, objective, note,"
            + " scenario or name; can be given more than once.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(names = "--to", paramLabel = "NAME", description = "With --from, write the exercise"
            + " with the injects of the sheet as NAME.exercise.json; without it nothing is"
            + " written.")
    private Optional<String> to = Optional.empty();

    /** In the words of the command line. */
    static final class Tasks extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Tasks() {
            super(Stream.of(Task.values()).map(ExerciseCommand::word).toList());
        }
    }

    @Option(names = "--form", description = "With run, show the form that changes the exercise,"
            + " and begin nothing yet.")
    private boolean form;

    @Mixin
    private EngineOption engine = new EngineOption();

    ExerciseCommand(ExerciseDesk desk, Terminal terminal, PractiseService door) {
        this.door = door;
        this.desk = desk;
        this.terminal = terminal;
    }

    private static String word(Task task) {
        return task.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Integer call() {
        Task wanted = Stream.of(Task.values()).filter(one -> word(one).equals(task)).findFirst()
                .orElseThrow(() -> wrong("There is no task '" + task + "': name one of "
                        + String.join(", ", new Tasks()) + "."));
        if (files.size() > 1 && wanted != Task.NEW && wanted != Task.VALIDATE) {
            throw wrong(task + " takes one exercise, or one scenario.");
        }
        return switch (wanted) {
            case RUN -> run(files.getFirst());
            case NEW -> make();
            case VALIDATE -> validate();
            case EXPLAIN -> with(files.getFirst(), ready -> {
                ExerciseProse.of(ready).stream().map(Harmless::text)
                        .forEach(terminal.out()::println);
                return ExitCode.FINE;
            });
            case CARD -> with(files.getFirst(), this::card);
            case MSEL -> with(files.getFirst(),
                    ready -> from.isPresent() ? taken(ready, from.get())
                            : written(csv.orElse(STANDARD), InjectList.csv(ready.exercise())
                                    .getBytes(StandardCharsets.UTF_8)));
        };
    }

    @FunctionalInterface
    private interface Work {
        int on(ExerciseDesk.Ready ready);
    }

    private int with(String word, Work work) {
        return switch (desk.read(word, engine.name())) {
            case ExerciseDesk.Ready ready -> work.on(ready);
            case ExerciseDesk.Refused(var problems) ->
                    new FaultLines(terminal.err()).print(problems);
        };
    }

    private int run(String word) {
        if (form && engine.name().isPresent()) {
            throw wrong(
                    "--engine goes with a session that begins: in the form it is chosen there.");
        }
        return switch (door.exercise(word, engine.name(), !form)) {
            case Faulty(var problems) ->
                    new FaultLines(terminal.err()).print(problems);
            case PractiseService.NoWindow(var obstacle) -> new FaultLines(terminal.err()).print(
                    List.of("No window can open here (" + obstacle
                            + "), and a session takes one."),
                    ExitCode.NO_WINDOW);
            default -> ExitCode.FINE;
        };
    }

    private int make() {
        if (files.size() < 2) {
            throw wrong("Name the exercise, and at least one scenario that it plays.");
        }
        return told(desk.create(files.getFirst(), files.subList(1, files.size()),
                engine.name()));
    }

    private int told(ExerciseDesk.Making creation) {
        return switch (creation) {
            case ExerciseDesk.MadeFile(var file) -> {
                terminal.talk().println("Wrote " + Harmless.text(file)
                        + ". Next: lastresort exercise card " + Harmless.text(file));
                yield ExitCode.FINE;
            }
            case ExerciseDesk.NotMade(var reason) -> throw wrong(reason);
            case ExerciseDesk.DiskRefuses(var reason) -> new FaultLines(terminal.err()).print(
                    List.of(reason), ExitCode.OUTPUT_LOST);
            case ExerciseDesk.Refused(var problems) ->
                    new FaultLines(terminal.err()).print(problems);
        };
    }

    private int validate() {
        List<Problem> problems = new ArrayList<>();
        for (String file : files.stream().distinct().sorted().toList()) {
            if (desk.read(file, engine.name()) instanceof ExerciseDesk.Refused(var found)) {
                problems.addAll(found);
            }
        }
        PrintStream out = terminal.out();
        problems.stream().map(Problem::text).map(Harmless::text).forEach(out::println);
        if (!terminal.isQuiet()) {
            out.println(ValidateCommand.summary(
                    (int) files.stream().distinct().count(), problems));
        }
        return FaultLines.exitCode(problems);
    }

    private int card(ExerciseDesk.Ready ready) {
        if (html.filter(STANDARD::equals).isPresent() && pdf.filter(STANDARD::equals).isPresent()) {
            throw wrong("Only one of them can go to standard output.");
        }
        Document card = ExerciseCard.of(ready.exercise(), ready.played(),
                LocalDate.now(ZoneId.systemDefault()));
        int code = ExitCode.FINE;
        if (html.isEmpty() && pdf.isEmpty()) {
            code = written(STANDARD, MarkdownDocument.of(card).getBytes(StandardCharsets.UTF_8));
        }
        if (html.isPresent()) {
            code = written(html.get(), HtmlDocument.of(card).getBytes(StandardCharsets.UTF_8));
        }
        return code == ExitCode.FINE && pdf.isPresent()
                ? written(pdf.get(), PdfReport.bytes(card)) : code;
    }

    private int written(String name, byte[] bytes) {
        if (name.equals(STANDARD)) {
            terminal.out().write(bytes, 0, bytes.length);
            terminal.out().flush();
            return ExitCode.FINE;
        }
        Path file = Path.of(name);
        try {
            WholeFile.write(file, bytes);
            terminal.talk().println("Wrote " + Harmless.text(name) + ".");
            return ExitCode.FINE;
        } catch (IOException cannot) {
            return new FaultLines(terminal.err()).print(
                    List.of(WholeFile.reason(file, cannot)), ExitCode.OUTPUT_LOST);
        }
    }

    /** Shows what each column is taken for and tries it; writes only what was asked for. */
    private int taken(ExerciseDesk.Ready ready, Path sheet) {
        Map<String, SheetField> named = new LinkedHashMap<>();
        map.forEach((heading, field) -> named.put(heading, SheetField.named(field).orElseThrow(
                () -> wrong("There is no field '" + field + "': name one of "
                        + String.join(", ", SheetField.names()) + "."))));
        InjectSheet.TriedSheet tried = new InjectSheet(ready.exercise(), named).read(sheet);
        List<Problem> problems = Stream.of(tried.problems(), ExerciseDesk.misfits(ready, tried))
                .flatMap(List::stream).toList();
        tried.columns().forEach((heading, field) -> terminal.out().println(
                Harmless.text(heading) + " -> " + field.map(SheetField::word)
                        .orElse("left out")));
        problems.stream().map(Problem::text).map(Harmless::text)
                .forEach(terminal.out()::println);
        int faulty = FaultLines.exitCode(problems);
        if (tried.exercise().isEmpty() || faulty != ExitCode.FINE) {
            return faulty;
        }
        terminal.out().println("Injects: " + tried.injects());
        return to.map(name -> told(desk.create(name, tried.exercise().get())))
                .orElseGet(() -> {
                    terminal.talk().println("Nothing was written: name a new exercise with --to.");
                    return ExitCode.FINE;
                });
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), Harmless.text(reason));
    }
}

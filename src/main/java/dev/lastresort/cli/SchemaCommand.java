package dev.lastresort.cli;

import dev.lastresort.report.ComparisonSchema;
import dev.lastresort.report.ReportSchema;
import dev.lastresort.report.cohort.CohortSchema;
import dev.lastresort.scenario.exercise.ExerciseReader;
import dev.lastresort.session.author.AuthorDesk;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lastresort schema}: the schemas that ship with the program. */
@Command(name = "schema", mixinStandardHelpOptions = true,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Prints the JSON Schema of scenario files, of attempts, of exercises, of what"
                + " compare --json prints, or of what report --json or cohort --json writes.",
        footerHeading = "%nExamples:%n",
        footer = "  lastresort schema attempt > attempt.schema.json")
final class SchemaCommand implements Callable<Integer> {

    /** What there is a schema of. */
    enum Of {
        scenario, attempt, exercise, comparison, report, cohort
    }

    private final AuthorDesk service;
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "WHAT", defaultValue = "scenario",
            description = "scenario, attempt, exercise, comparison, report or cohort; scenario,"
                    + " if it is left out.")
    private Of of;

    SchemaCommand(AuthorDesk service, Terminal terminal) {
        this.service = service;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        // Bytes, not text: JSON is UTF-8 whatever the terminal's encoding is.
        String text = switch (of) {
            case scenario -> service.schema();
            case attempt -> service.attemptSchema();
            case exercise -> ExerciseReader.schema();
            case comparison -> ComparisonSchema.text();
            case report -> ReportSchema.text();
            case cohort -> CohortSchema.text();
        };
        byte[] schema = text.getBytes(StandardCharsets.UTF_8);
        terminal.out().write(schema, 0, schema.length);
        terminal.out().flush();
        return ExitCode.FINE;
    }
}

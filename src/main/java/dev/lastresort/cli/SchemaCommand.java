package dev.lastresort.cli;

import dev.lastresort.report.ComparisonSchema;
import dev.lastresort.report.ReportSchema;
import dev.lastresort.session.author.AuthorDesk;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lastresort schema}: the schemas that ship with the program. */
@Command(name = "schema", mixinStandardHelpOptions = true,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Prints the JSON Schema of scenario files, of attempts, of what compare"
                + " --json prints, or of what report --json writes.")
final class SchemaCommand implements Callable<Integer> {

    /** What there is a schema of. */
    enum Of { scenario, attempt, comparison, report }

    private final AuthorDesk service;
    private final PrintStream out;

    @Parameters(arity = "0..1", paramLabel = "WHAT", defaultValue = "scenario",
            description = "scenario, attempt, comparison or report; scenario, if it is left out.")
    private Of of;

    SchemaCommand(AuthorDesk service, PrintStream out) {
        this.service = service;
        this.out = out;
    }

    @Override
    public Integer call() {
        // Bytes, not text: JSON is UTF-8 whatever the terminal's encoding is.
        String text = switch (of) {
            case scenario -> service.schema();
            case attempt -> service.attemptSchema();
            case comparison -> ComparisonSchema.text();
            case report -> ReportSchema.text();
        };
        byte[] schema = text.getBytes(StandardCharsets.UTF_8);
        out.write(schema, 0, schema.length);
        out.flush();
        return ExitCode.FINE;
    }
}

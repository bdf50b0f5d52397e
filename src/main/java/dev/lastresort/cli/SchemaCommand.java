package dev.lastresort.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code lastresort schema}: the schema that ships with the program. */
@Command(name = "schema", mixinStandardHelpOptions = true,
        versionProvider = LastResortCommand.Version.class,
        description = "Prints the JSON Schema of scenario files, for editors.")
final class SchemaCommand implements Callable<Integer> {

    private final AuthorService service;
    private final PrintStream out;

    SchemaCommand(AuthorService service, PrintStream out) {
        this.service = service;
        this.out = out;
    }

    @Override
    public Integer call() {
        // Bytes, not text: JSON is UTF-8 whatever the terminal's encoding is.
        byte[] schema = service.schema().getBytes(StandardCharsets.UTF_8);
        out.write(schema, 0, schema.length);
        out.flush();
        return ExitCode.FINE;
    }
}

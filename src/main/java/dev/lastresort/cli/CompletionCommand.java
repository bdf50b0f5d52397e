package dev.lastresort.cli;

import dev.lastresort.cli.completion.FishCompletion;
import dev.lastresort.cli.completion.ZshCompletion;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lastresort completion}: what a shell needs to complete the commands. */
@Command(name = "completion", mixinStandardHelpOptions = true,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Prints a script that completes commands, options and names of bundled"
                + " scenarios in a shell.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort completion bash > lastresort.bash",
            "  lastresort completion zsh > _lastresort",
            "  lastresort completion fish > lastresort.fish"})
final class CompletionCommand implements Callable<Integer> {

    /** The shells that there is a script for. */
    enum Shell { bash, zsh, fish }

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        terminal.out().print(switch (shell) {
            case bash -> AutoComplete.bash(program.getCommandName(), program);
            case zsh -> new ZshCompletion(program).script();
            case fish -> new FishCompletion(program).script();
        });
        terminal.out().flush();
        return ExitCode.FINE;
    }
}

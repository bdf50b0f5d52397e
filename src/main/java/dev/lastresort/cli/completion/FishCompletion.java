package dev.lastresort.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script for fish: a description beside every command and option. */
public record FishCompletion(CommandLine program) {

    private static final String START = "complete -c lastresort";

    /** The whole script. */
    public String script() {
        List<String> lines = new ArrayList<>(List.of(
                "# Completion of lastresort for fish.", START + " -f"));
        lines.addAll(options(program.getCommandSpec(), "__fish_use_subcommand"));
        program.getSubcommands().forEach((name, command) -> lines.add(
                START + " -n __fish_use_subcommand -a " + name + " -d "
                        + quoted(CompletedArgument.firstSentence(
                                command.getCommandSpec()))));
        program.getSubcommands().forEach((name, command) -> {
            String where = quoted("__fish_seen_subcommand_from " + name);
            lines.addAll(options(command.getCommandSpec(), where));
            for (PositionalParamSpec one : command.getCommandSpec().positionalParameters()) {
                CompletedArgument argument = CompletedArgument.of(one);
                if (argument.files()) {
                    lines.add(START + " -n " + where + " -F");
                }
                if (!argument.words().isEmpty()) {
                    lines.add(START + " -n " + where + " -a "
                            + quoted(String.join(" ", argument.words())));
                }
            }
        });
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> options(CommandSpec command, String where) {
        List<String> lines = new ArrayList<>();
        for (OptionSpec option : CompletedArgument.shown(command)) {
            StringBuilder line = new StringBuilder(START).append(" -n ").append(where);
            for (String name : option.names()) {
                line.append(name.startsWith("--") ? " -l " + name.substring(2)
                        : " -s " + name.substring(1));
            }
            if (option.arity().max() > 0) {
                CompletedArgument argument = CompletedArgument.of(option);
                line.append(argument.files() ? " -r -F" : " -x");
                if (!argument.words().isEmpty()) {
                    line.append(" -a ").append(quoted(String.join(" ", argument.words())));
                }
            }
            lines.add(line.append(" -d ").append(quoted(
                    CompletedArgument.firstSentence(option.description()))).toString());
        }
        return lines;
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

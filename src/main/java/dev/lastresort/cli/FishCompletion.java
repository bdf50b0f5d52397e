package dev.lastresort.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script for fish: a description beside every command and option. */
record FishCompletion(CommandLine program) {

    private static final String START = "complete -c lastresort";

    String script() {
        StringBuilder text = new StringBuilder("# Completion of lastresort for fish.\n"
                + START + " -f\n");
        options(program.getCommandSpec(), "__fish_use_subcommand", text);
        program.getSubcommands().forEach((name, command) -> text
                .append(START).append(" -n __fish_use_subcommand -a ").append(name)
                .append(" -d ").append(quoted(CompletedArgument.firstSentence(
                        command.getCommandSpec().usageMessage().description())))
                .append('\n'));
        program.getSubcommands().forEach((name, command) -> {
            String where = quoted("__fish_seen_subcommand_from " + name);
            options(command.getCommandSpec(), where, text);
            for (PositionalParamSpec one : command.getCommandSpec().positionalParameters()) {
                CompletedArgument argument = CompletedArgument.of(one);
                if (argument.files()) {
                    text.append(START).append(" -n ").append(where).append(" -F\n");
                }
                if (!argument.words().isEmpty()) {
                    text.append(START).append(" -n ").append(where).append(" -a ")
                            .append(quoted(String.join(" ", argument.words()))).append('\n');
                }
            }
        });
        return text.toString();
    }

    private static void options(CommandSpec command, String where, StringBuilder text) {
        for (OptionSpec option : CompletedArgument.shown(command)) {
            text.append(START).append(" -n ").append(where);
            for (String name : option.names()) {
                text.append(name.startsWith("--") ? " -l " + name.substring(2)
                        : " -s " + name.substring(1));
            }
            if (option.arity().max() > 0) {
                CompletedArgument argument = CompletedArgument.of(option);
                text.append(argument.files() ? " -r -F" : " -x");
                if (!argument.words().isEmpty()) {
                    text.append(" -a ").append(quoted(String.join(" ", argument.words())));
                }
            }
            text.append(" -d ").append(quoted(
                    CompletedArgument.firstSentence(option.description()))).append('\n');
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

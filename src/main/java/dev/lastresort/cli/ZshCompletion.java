package dev.lastresort.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script for zsh: a description beside every command and option. */
record ZshCompletion(CommandLine program) {

    private static final String FRAME = """
            #compdef lastresort

            _lastresort() {
                local context state line
                typeset -A opt_args
                _arguments -C \\
            OPTIONS        '1:command:->command' \\
                    '*::argument:->argument'
                case $state in
                command)
                    local -a commands
                    commands=(
            NAMES        )
                    _describe command commands
                    ;;
                argument)
                    case $words[1] in
            ARGUMENTS        esac
                    ;;
                esac
            }

            if [ "$funcstack[1]" = _lastresort ]; then
                _lastresort "$@"
            else
                compdef _lastresort lastresort
            fi
            """;

    String script() {
        StringBuilder options = new StringBuilder();
        options(program.getCommandSpec(), options, "        ");
        StringBuilder names = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        program.getSubcommands().forEach((name, command) -> {
            names.append("            '").append(name).append(':')
                    .append(quoted(CompletedArgument.firstSentence(
                            command.getCommandSpec().usageMessage().description())))
                    .append("'\n");
            arguments.append("        ").append(name).append(")\n            _arguments \\\n");
            options(command.getCommandSpec(), arguments, "                ");
            positionals(command.getCommandSpec(), arguments);
            arguments.append("            ;;\n");
        });
        return FRAME.replace("OPTIONS", options).replace("NAMES", names)
                .replace("ARGUMENTS", arguments);
    }

    private static void options(CommandSpec command, StringBuilder text, String indent) {
        for (OptionSpec option : CompletedArgument.shown(command)) {
            String words = "[" + quoted(CompletedArgument.firstSentence(option.description()))
                    .replace("[", "\\[").replace("]", "\\]") + "]";
            for (String name : option.names()) {
                boolean valued = option.arity().max() > 0;
                String repeats = option.isMultiValue() ? "*" : "";
                text.append(indent).append("'").append(repeats).append(name)
                        .append(valued && name.startsWith("--") ? "=" : "").append(words)
                        .append(valued ? value(CompletedArgument.of(option)) : "")
                        .append("' \\\n");
            }
        }
    }

    private static void positionals(CommandSpec command, StringBuilder text) {
        List<PositionalParamSpec> all = command.positionalParameters();
        if (all.isEmpty()) {
            text.append("                '*: :'\n");
        }
        for (int i = 0; i < all.size(); i++) {
            boolean many = all.get(i).arity().max() > 1;
            text.append("                '").append(many ? "*" : String.valueOf(i + 1))
                    .append(value(CompletedArgument.of(all.get(i)))).append("'")
                    .append(i + 1 < all.size() ? " \\\n" : "\n");
        }
    }

    private static String value(CompletedArgument argument) {
        String words = argument.words().stream().map(ZshCompletion::quoted)
                .collect(Collectors.joining(" "));
        String label = ":" + quoted(argument.label()) + ":";
        if (argument.files()) {
            return label + (words.isEmpty() ? "_files"
                    : "{_alternative \"names\\:name\\:(" + words
                            + ")\" \"files\\:file\\:_files\"}");
        }
        return label + (words.isEmpty() ? " " : "(" + words + ")");
    }

    /** Within single quotes; a colon would end the part that it stands in. */
    private static String quoted(String text) {
        return text.replace("'", "'\\''").replace(":", "\\:");
    }
}

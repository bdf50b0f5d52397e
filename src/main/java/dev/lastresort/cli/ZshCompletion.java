package dev.lastresort.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script for zsh: a description beside every command and option. */
record ZshCompletion(CommandLine program) {

    String script() {
        StringBuilder text = new StringBuilder("#compdef lastresort\n\n_lastresort() {\n"
                + "    local context state line\n    typeset -A opt_args\n"
                + "    _arguments -C \\\n");
        options(program.getCommandSpec(), text, "        ");
        text.append("        '1:command:->command' \\\n        '*::argument:->argument'\n"
                + "    case $state in\n    command)\n        local -a commands\n"
                + "        commands=(\n");
        program.getSubcommands().forEach((name, command) -> text.append("            '")
                .append(name).append(':').append(quoted(CompletedArgument.firstSentence(
                        command.getCommandSpec().usageMessage().description())))
                .append("'\n"));
        text.append("        )\n        _describe command commands\n        ;;\n    argument)\n"
                + "        case $words[1] in\n");
        program.getSubcommands().forEach((name, command) -> {
            text.append("        ").append(name).append(")\n            _arguments \\\n");
            options(command.getCommandSpec(), text, "                ");
            positionals(command.getCommandSpec(), text);
            text.append("            ;;\n");
        });
        return text.append("        esac\n        ;;\n    esac\n}\n\n"
                + "if [ \"$funcstack[1]\" = _lastresort ]; then\n    _lastresort \"$@\"\n"
                + "else\n    compdef _lastresort lastresort\nfi\n").toString();
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

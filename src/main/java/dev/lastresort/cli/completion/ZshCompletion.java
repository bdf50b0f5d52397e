package dev.lastresort.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script for zsh: a description beside every command and option. */
public record ZshCompletion(CommandLine program) {

    private static final String BREAK = "\n            ";
    private static final String GOES_ON = " \\" + BREAK + "        ";

    private static final String FRAME = """
            #compdef lastresort

            _lastresort() {
                local context state line
                typeset -A opt_args
                _arguments -C @options@ '1:command:->command' '*::argument:->argument'
                case $state in
                command)
                    local -a commands
                    commands=(
                        @names@
                    )
                    _describe command commands
                    ;;
                argument)
                    case $words[1] in
                    @arguments@
                    esac
                    ;;
                esac
            }

            if [ "$funcstack[1]" = _lastresort ]; then
                _lastresort "$@"
            else
                compdef _lastresort lastresort
            fi
            """;

    /** The whole script. */
    public String script() {
        List<String> names = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        program.getSubcommands().forEach((name, command) -> {
            names.add("'" + name + ":" + quoted(CompletedArgument.firstSentence(
                    command.getCommandSpec())) + "'");
            List<String> words = new ArrayList<>(options(command.getCommandSpec()));
            words.addAll(positionals(command.getCommandSpec()));
            arguments.add(name + ")");
            arguments.add("    _arguments " + String.join(GOES_ON, words));
            arguments.add("    ;;");
        });
        return FRAME.replace("@options@", String.join(GOES_ON, options(program.getCommandSpec())))
                .replace("@names@", String.join(BREAK, names))
                .replace("@arguments@", String.join(BREAK, arguments));
    }

    private static List<String> options(CommandSpec command) {
        List<String> words = new ArrayList<>();
        for (OptionSpec option : CompletedArgument.shown(command)) {
            String told = "[" + quoted(CompletedArgument.firstSentence(option.description()))
                    .replace("[", "\\[").replace("]", "\\]") + "]";
            boolean valued = option.arity().max() > 0;
            for (String name : option.names()) {
                words.add("'" + (option.isMultiValue() ? "*" : "") + name
                        + (valued && name.startsWith("--") ? "=" : "") + told
                        + (valued ? value(CompletedArgument.of(option)) : "") + "'");
            }
        }
        return words;
    }

    private static List<String> positionals(CommandSpec command) {
        List<String> words = new ArrayList<>();
        List<PositionalParamSpec> all = command.positionalParameters();
        for (int i = 0; i < all.size(); i++) {
            words.add("'" + (all.get(i).arity().max() > 1 ? "*" : String.valueOf(i + 1))
                    + value(CompletedArgument.of(all.get(i))) + "'");
        }
        return all.isEmpty() ? List.of("'*: :'") : words;
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

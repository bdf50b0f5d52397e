package dev.lastresort.cli.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can stand as one argument, for the scripts that complete it.
 *
 * @param label what the help calls it
 * @param words those that are known
 * @param files whether it may name a file
 */
public record CompletedArgument(String label, List<String> words, boolean files) {

    private static final Set<String> FILES = Set.of("FILE", "ATTEMPT", "DIR", "ARCHIVE");

    public CompletedArgument {
        words = List.copyOf(words);
    }

    /** What the program says of it. */
    public static CompletedArgument of(ArgSpec argument) {
        List<String> words = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(words::add);
        } else if (argument.type().isEnum()) {
            Arrays.stream(argument.type().getEnumConstants()).map(String::valueOf)
                    .forEach(words::add);
        }
        return new CompletedArgument(argument.paramLabel(), words,
                Stream.of(argument.paramLabel().split("\\|")).anyMatch(FILES::contains));
    }

    /** The options that are told. */
    public static List<OptionSpec> shown(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    /** The first sentence of what the help says of a command. */
    public static String firstSentence(CommandSpec command) {
        // what picocli brings itself says what it is for above its usage
        String[] header = command.usageMessage().header();
        return firstSentence(header.length > 0 ? header : command.usageMessage().description());
    }

    /** The first sentence of what the help says of something, in one line. */
    public static String firstSentence(String... description) {
        String text = inOneLine(description);
        int end = text.indexOf(". ");
        String sentence = end < 0 ? text : text.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** What the help says of something, whatever lines it breaks it into. */
    public static String inOneLine(String... description) {
        return String.join(" ", description).replace("%n", " ").replaceAll("\\s+", " ").strip();
    }
}

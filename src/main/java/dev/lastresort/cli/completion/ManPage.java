package dev.lastresort.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual page of a command, in the roff that every {@code man} reads, from the same model as
 * its help. Invariant: it depends on nothing but that model.
 *
 * @param exitCodes what each means, in their order
 */
public record ManPage(CommandSpec command, Map<Integer, String> exitCodes) {

    /** What the page's file is called, without the section. */
    public String name() {
        return command.qualifiedName("-");
    }

    public String text() {
        UsageMessageSpec usage = command.usageMessage();
        List<String> page = new ArrayList<>(List.of(".TH \"" + name().toUpperCase(Locale.ROOT)
                + "\" \"1\" \"\" \"Last Resort\" \"Last Resort\""));
        section(page, "NAME");
        page.add(plain(name()) + " \\- "
                + plain(CompletedArgument.firstSentence(command)));
        section(page, "SYNOPSIS");
        page.add(".B " + plain(command.qualifiedName()));
        page.add(plain(synopsis()));
        section(page, "DESCRIPTION");
        page.add(plain(CompletedArgument.inOneLine(usage.description())));
        arguments(page);
        commands(page);
        section(page, "EXIT STATUS");
        if (isProgram()) {
            exitCodes.forEach((code, words) -> entry(page, String.valueOf(code), words));
        } else {
            page.add("See");
            page.add(".BR lastresort (1).");
        }
        examples(page, usage);
        section(page, "SEE ALSO");
        page.addAll(seeAlso());
        return page.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private boolean isProgram() {
        return command.parent() == null;
    }

    private String synopsis() {
        String given = isProgram() ? " COMMAND" : command.positionalParameters().stream()
                .map(ManPage::shown).collect(Collectors.joining());
        return "[OPTION]..." + given;
    }

    private static String shown(PositionalParamSpec argument) {
        String label = argument.paramLabel() + (argument.arity().max() > 1 ? "..." : "");
        return " " + (argument.arity().min() == 0 ? "[" + label + "]" : label);
    }

    private void arguments(List<String> page) {
        if (!command.positionalParameters().isEmpty()) {
            section(page, "ARGUMENTS");
            command.positionalParameters().forEach(one -> entry(
                    page, one.paramLabel(), String.join(" ", one.description())));
        }
        section(page, "OPTIONS");
        for (OptionSpec option : CompletedArgument.shown(command)) {
            String value = option.arity().max() == 0 ? ""
                    : option.arity().min() == 0 ? "[=" + option.paramLabel() + "]"
                    : "=" + option.paramLabel();
            entry(page, String.join(", ", option.names()) + value,
                    String.join(" ", option.description()));
        }
    }

    private void commands(List<String> page) {
        if (!command.subcommands().isEmpty()) {
            section(page, "COMMANDS");
            command.subcommands().forEach((name, sub) -> entry(page, name,
                    told(sub.getCommandSpec().usageMessage())));
        }
    }

    /** What picocli brings itself says what it is for above its usage. */
    private static String told(UsageMessageSpec usage) {
        return CompletedArgument.inOneLine(
                usage.header().length > 0 ? usage.header() : usage.description());
    }

    private static void examples(List<String> page, UsageMessageSpec usage) {
        if (usage.footer().length > 0) {
            section(page, "EXAMPLES");
            page.add(".nf");
            List.of(usage.footer()).forEach(line -> page.add(plain(line.strip())));
            page.add(".fi");
        }
    }

    private List<String> seeAlso() {
        List<String> others = isProgram()
                ? command.subcommands().values().stream()
                        .map(sub -> sub.getCommandSpec().qualifiedName("-")).toList()
                : List.of("lastresort");
        return others.stream().map(name -> ".BR " + plain(name) + " (1)").toList();
    }

    private static void section(List<String> page, String title) {
        page.add(".SH " + title);
    }

    private static void entry(List<String> page, String term, String words) {
        page.add(".TP");
        page.add(".B " + plain(term));
        page.add(plain(words));
    }

    /** Text that roff takes for text: no escapes, no requests, hyphens that can be copied. */
    private static String plain(String text) {
        String escaped = text.replace("%n", " ").replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}

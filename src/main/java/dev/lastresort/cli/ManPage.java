package dev.lastresort.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual page of a command, in the roff that every {@code man} reads, from the same model as
 * its help. Invariant: it depends on nothing but that model.
 */
record ManPage(CommandSpec command) {

    /** What the page's file is called, without the section. */
    String name() {
        return command.qualifiedName("-");
    }

    String text() {
        UsageMessageSpec usage = command.usageMessage();
        StringBuilder page = new StringBuilder(".TH \"" + name().toUpperCase(Locale.ROOT)
                + "\" \"1\" \"\" \"Last Resort\" \"Last Resort\"\n");
        section(page, "NAME");
        page.append(plain(name())).append(" \\- ").append(plain(
                CompletedArgument.firstSentence(usage.description()))).append('\n');
        section(page, "SYNOPSIS");
        page.append(".B ").append(plain(command.qualifiedName())).append('\n')
                .append(plain(synopsis())).append('\n');
        section(page, "DESCRIPTION");
        page.append(plain(String.join(" ", usage.description()))).append('\n');
        arguments(page);
        commands(page);
        section(page, "EXIT STATUS");
        if (isProgram()) {
            ExitCode.MEANINGS.forEach((code, words) -> entry(page, String.valueOf(code), words));
        } else {
            page.append("See\n.BR lastresort (1).\n");
        }
        examples(page, usage);
        section(page, "SEE ALSO");
        page.append(seeAlso()).append('\n');
        return page.toString();
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

    private void arguments(StringBuilder page) {
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

    private void commands(StringBuilder page) {
        if (!command.subcommands().isEmpty()) {
            section(page, "COMMANDS");
            command.subcommands().forEach((name, sub) -> entry(page, name,
                    String.join(" ", sub.getCommandSpec().usageMessage().description())));
        }
    }

    private static void examples(StringBuilder page, UsageMessageSpec usage) {
        if (usage.footer().length > 0) {
            section(page, "EXAMPLES");
            page.append(".nf\n");
            List.of(usage.footer()).forEach(
                    line -> page.append(plain(line.strip())).append('\n'));
            page.append(".fi\n");
        }
    }

    private String seeAlso() {
        List<String> others = isProgram()
                ? command.subcommands().values().stream()
                        .map(sub -> sub.getCommandSpec().qualifiedName("-")).toList()
                : List.of("lastresort");
        return others.stream().map(name -> ".BR " + plain(name) + " (1)")
                .collect(Collectors.joining(",\n"));
    }

    private static void section(StringBuilder page, String title) {
        page.append(".SH ").append(title).append('\n');
    }

    private static void entry(StringBuilder page, String term, String words) {
        page.append(".TP\n.B ").append(plain(term)).append('\n').append(plain(words)).append('\n');
    }

    /** Text that roff takes for text: no escapes, no requests, hyphens that can be copied. */
    private static String plain(String text) {
        String escaped = text.replace("%n", " ").replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}

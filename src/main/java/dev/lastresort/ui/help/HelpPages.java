package dev.lastresort.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that come with the program. */
final class HelpPages {

    /** @param id also the file's name, without its ending */
    record HelpPage(String id, String title) {}

    private static final List<HelpPage> KNOWN = List.of(
            new HelpPage("writing-scenarios", "Write your own"),
            new HelpPage("scenario-format", "The scenario file"),
            new HelpPage("cookbook", "Cookbook"),
            new HelpPage("attempt-format", "The attempt file"),
            new HelpPage("cohort", "A folder of attempts"),
            new HelpPage("exercise-format", "The exercise file"));

    private HelpPages() {}

    /** Those that this program has. */
    static List<HelpPage> all() {
        return KNOWN.stream().filter(page -> text(page.id()).isPresent()).toList();
    }

    static Optional<String> text(String id) {
        try (InputStream in = HelpPages.class.getResourceAsStream(id + ".md")) {
            return Stream.ofNullable(in).findFirst().map(HelpPages::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.lastresort.scenario;

import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.text.DurationText;
import dev.lastresort.scenario.text.InstantText;
import dev.lastresort.scenario.text.PatternSyntax;
import dev.lastresort.scenario.text.Quantities;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * The parsers of durations, sizes, rates, instants, patterns and pointers answer every text, and
 * what they accept is within their bounds.
 */
public final class FuzzTextForms {

    private static final ScenarioReader READER = new ScenarioReader();
    private static final byte[] SMALL = "{\"seed\":1,\"a\":[{\"b/~\":2}]}"
            .getBytes(StandardCharsets.UTF_8);

    private FuzzTextForms() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        DurationText.parse(text).ifPresent(FuzzTextForms::requireBounded);
        Quantities.size(text).ifPresent(size -> require(size.signum() > 0, text));
        Quantities.rate(text).ifPresent(rate -> require(rate.signum() > 0, text));
        InstantText.dateTime(text);
        InstantText.time(text);
        InstantText.dateTimeOrTime(text, LocalDate.of(2026, 3, 2));
        PatternSyntax.fault(text);
        pointers(text);
    }

    private static void pointers(String text) {
        require(Pointers.lastName(Pointers.member("/x", text)).equals(text), text);
        Pointers.unescape(text);
        Pointers.parent("/" + text);
        try {
            Setting setting = Setting.parse(text);
            READER.read("small.json", SMALL, List.of(setting), OptionalLong.of(2));
        } catch (IllegalArgumentException notAnAssignment) {
            require(!text.startsWith("/") || !text.contains("="), text);
        }
    }

    private static void requireBounded(Duration duration) {
        require(!duration.isNegative() && duration.compareTo(DurationText.LONGEST) <= 0,
                duration.toString());
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}

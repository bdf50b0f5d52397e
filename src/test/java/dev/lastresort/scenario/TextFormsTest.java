package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.problem.Suggestion;
import dev.lastresort.scenario.text.DurationText;
import dev.lastresort.scenario.text.ParameterNames;
import dev.lastresort.scenario.text.PatternSyntax;
import dev.lastresort.scenario.text.Quantities;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small grammars in which people write durations, sizes, patterns and parameters. */
class TextFormsTest {

    @ParameterizedTest
    @CsvSource({
        "8 min, 480000",
        "40 s, 40000",
        "1 h 30 min, 5400000",
        "1h30min, 5400000",
        "200 ms, 200",
        "PT8M, 480000",
        "1.5 h, 5400000",
        "1 d, 86400000",
        "0 s, 0",
        "0.001 s, 1"
    })
    void readsDurationsAsPeopleWriteThem(String text, long millis) {
        assertEquals(Optional.of(Duration.ofMillis(millis)), DurationText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8",
                "min",
                "-1 s",
                "PT-1S",
                "30 min 1 h",
                "1 min 2 min",
                "1 minute",
                "0.5 ms",
                "99999 d",
                "PT0.0001S",
                "1 s x",
                "P1Y"
            })
    void refusesWhatIsNoDuration(String text) {
        assertTrue(DurationText.parse(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"380 GB, 380", "1.2 TB, 1200", "500 MB, 0.5", "1TB, 1000"})
    void readsSizesInDecimalGigabytes(String text, BigDecimal gigabytes) {
        assertEquals(0, gigabytes.compareTo(Quantities.size(text).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"4 GB/min, 240", "200 MB/s, 720", "3 TB/h, 3000", "200 GB/h, 200"})
    void readsRatesInGigabytesAnHour(String text, BigDecimal rate) {
        assertEquals(0, rate.compareTo(Quantities.rate(text).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "380", "0 GB", "-1 GB", "1 gb", "1 GiB"})
    void refusesWhatIsNoSize(String text) {
        assertTrue(Quantities.size(text).isEmpty());
        assertTrue(Quantities.rate(text + "/s").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEG-[A-Z]{2}[0-9]{8}", "a{3}", "\\[x\\]", "[-a]", "[a-]", ""})
    void acceptsSoundPatterns(String pattern) {
        assertEquals(Optional.empty(), PatternSyntax.fault(pattern));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A-Z", "[]", "[Z-A]", "{3}", "a{0}", "a{x}", "a{3", "a{2}{3}", "x]", "x}", "x\\",
                "a{9999}"
            })
    void tellsFaultyPatterns(String pattern) {
        assertTrue(PatternSyntax.fault(pattern).isPresent());
    }

    @Test
    void findsParametersOutsideQuotesCommentsAndCasts() {
        String sql =
                "SELECT :a, ':b', \":c\", x::int, :d.e -- :f\n"
                        + ", /* :g */ 'it''s :h', $$ :i $$, :a, :j";
        assertEquals(List.of("a", "d.e", "j"), List.copyOf(ParameterNames.in(sql)));
    }

    @Test
    void suggestsOnlyNamesWithinASlip() {
        List<String> names = List.of("checkout", "tax-export");
        assertEquals(Optional.of("tax-export"), Suggestion.nearest(names, "tax-exprot"));
        assertEquals(Optional.of("checkout"), Suggestion.nearest(names, "Checkout"));
        assertEquals(Optional.of("title"), Suggestion.nearest(List.of("title"), "titel"));
        assertEquals(Optional.empty(), Suggestion.nearest(names, "billing"));
        assertEquals(3, Suggestion.distance("kitten", "sitting", 6));
        assertEquals(3, Suggestion.distance("kitten", "sitting", 3));
        assertEquals(3, Suggestion.distance("kitten", "sitting", 2));
        assertEquals(2, Suggestion.distance("ab", "", 4));
        assertEquals(2, Suggestion.distance("", "ab", 2));
    }
}

package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference page says what the schema says, and its examples are sound. */
class FormatPageTest {

    @Test
    void saysWhatTheSchemaSays() throws IOException {
        if (Boolean.getBoolean("page.write")) {
            FormatPage.write();
        }
        assertEquals(FormatPage.expected(), FormatPage.written(),
                "make it anew: mvn -q -Dtest=FormatPageTest -Dpage.write=true test");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsSoundInItsPlace(FormatPage.Example example) {
        assertEquals(List.of(), Samples.texts(example.loaded()));
    }

    @ParameterizedTest
    @CsvSource({"Durations, /environment/provisioning", "Sizes, /environment/databaseSize",
        "Rates, /environment/restoreThroughput", "Instants, /alerts/0/when/at"})
    void everyValueInTheTextCanBeWrittenSo(String bullet, String pointer) {
        List<String> values = FormatPage.written(bullet);
        assertTrue(values.size() >= 2, values::toString);
        for (String value : values) {
            assertEquals(List.of(), Samples.texts(new FormatPage.Example(
                    pointer, "\"" + value + "\"").loaded()), value);
        }
    }

    @Test
    void oneExampleIsAWholeScenarioAndNoJsonGoesUntested() {
        assertTrue(FormatPage.examples().stream().anyMatch(FormatPage.Example::isComplete));
        assertEquals(FormatPage.written().split("```json", -1).length - 1,
                FormatPage.examples().size());
    }

    private static Stream<FormatPage.Example> examples() {
        return FormatPage.examples().stream();
    }
}

package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        byte[] starter = ScenarioFiles.starter().getBytes(StandardCharsets.UTF_8);
        Loaded loaded = new ScenarioReader().read("starter.json", starter,
                List.of(new Setting(example.place(), example.json())), OptionalLong.empty());
        assertEquals(List.of(), Samples.texts(loaded));
    }

    private static Stream<FormatPage.Example> examples() {
        return FormatPage.examples().stream();
    }
}

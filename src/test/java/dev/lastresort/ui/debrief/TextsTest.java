package dev.lastresort.ui.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.ui.Desktop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

class TextsTest {

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** In the second column {@code ~} stands for a space at which no line ends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            down for 2 h 9 min and still is | down for 2~h~9~min and still is
            2 h 20 min 1 s after it         | 2~h~20~min~1~s after it
            at 10 s                         | at 10~s
            12 rows in 3 hours              | 12 rows in 3 hours
            5 minutes, 7 straight           | 5 minutes, 7 straight
            """)
    void aDurationStaysInOneLine(String words, String kept) {
        assertEquals(kept.replace('~', '\u00a0'),
                Desktop.on(() -> Texts.wrapped(words, "words").getText()));
    }
}

package dev.lastresort.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnbrokenTextTest {

    /** In the second column {@code ~} stands for a space at which no line ends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            down for 2 h 9 min and still is | down for 2~h~9~min and still is
            2 h 20 min 1 s after it         | 2~h~20~min~1~s after it
            21 d 19 h later                 | 21~d~19~h later
            at 10 s                         | at 10~s
            12 rows in 3 hours              | 12 rows in 3 hours
            5 minutes, 7 straight           | 5 minutes, 7 straight
            """)
    void aDurationStaysInOneLine(String words, String kept) {
        assertEquals(kept.replace('~', '\u00a0'), UnbrokenText.of(words));
    }
}

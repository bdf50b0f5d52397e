package dev.lastresort.picture.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgTextTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 3", "-3, -3", "0.01, 0.01", "0.09, 0.09", "0.1, 0.1", "0.11, 0.11",
        "0.9, 0.9", "0.99, 0.99", "12.5, 12.5", "-12.05, -12.05", "-0.1, -0.1", "100.2, 100.2"})
    void aNumberHasNoMoreDecimalsThanTellSomething(double value, String words) {
        assertEquals(words, SvgText.number(value));
    }

    @ParameterizedTest
    @CsvSource({"0.004, 0", "-0.004, 0", "0.006, 0.01", "1.996, 2", "1.234, 1.23", "1.236, 1.24"})
    void aNumberIsRoundedToHundredths(double value, String words) {
        assertEquals(words, SvgText.number(value));
    }

    @Test
    void nothingInATextIsMarkup() {
        assertEquals("a &lt;b c=&quot;d&quot; e=&#39;f&#39;&gt; &amp;amp; ☂",
                SvgText.escaped("a <b c=\"d\" e='f'> &amp; ☂"));
    }
}

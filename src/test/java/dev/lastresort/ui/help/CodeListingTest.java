package dev.lastresort.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeListingTest {

    @Test
    void aLineThatFitsStaysAsItIs() {
        assertEquals(List.of("  { \"name\": \"a\" }  "),
                CodeListing.wrapped("  { \"name\": \"a\" }  ", 40));
    }

    @Test
    void codeGoesOnFurtherToTheRightThanItBegan() {
        assertEquals(List.of("  { \"name\": \"offsite\",", "      \"at\": \"09:50\" }"),
                CodeListing.wrapped("  { \"name\": \"offsite\", \"at\": \"09:50\" }", 30));
    }

    @Test
    void aRemarkGoesOnBelowItself() {
        assertEquals(List.of("validate my.json  # all mistakes at once,",
                "                    each with its line"),
                CodeListing.wrapped(
                        "validate my.json  # all mistakes at once, each with its line", 42));
    }

    @Test
    void whateverTheWidthNoLetterIsLostAndEachLineFits() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder line = new StringBuilder(" ".repeat(random.nextInt(30)));
            for (int j = random.nextInt(120); j > 0; j--) {
                line.append(random.nextInt(6) == 0 ? ' ' : random.nextInt(9) == 0 ? '#' : 'x');
            }
            int columns = random.nextInt(90);
            List<String> cut = CodeListing.wrapped(line.toString(), columns);
            assertEquals(line.toString().replace(" ", ""),
                    String.join("", cut).replace(" ", ""));
            cut.forEach(one -> assertTrue(one.length() <= Math.max(20, columns), one));
        }
    }
}

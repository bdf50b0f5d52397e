package dev.lastresort.ui.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExpertWordsTest {

    private static final Pattern ANY_WORDS = Pattern.compile("(?m)(^|,)\\s*\\.words\\s*[,{]");

    /** A page whose class was called like that of its lines set every line of words apart. */
    @Test
    void noPageGivesItsEdgesToEveryLineOfWords() throws IOException {
        for (String sheet : List.of("theme/command.css", "theme/comparison.css",
                "debrief/debrief.css")) {
            try (var in = ExpertWords.class.getResourceAsStream("/dev/lastresort/ui/" + sheet)) {
                String rules = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(List.of(), ANY_WORDS.matcher(rules).results()
                        .map(found -> found.group().strip()).toList(), sheet);
            }
        }
    }
}

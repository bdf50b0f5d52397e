package dev.lastresort.ui.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Sentence.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionsTest {

    @Test
    void aShortSentenceIsOnePortion() {
        Sentence sentence = new Sentence(List.of(new Words("back 3 min sooner; none lost.")));
        assertEquals(List.of(sentence.text()),
                Portions.of(sentence).stream().map(Sentence::text).toList());
    }

    @Test
    void aLongOneSaysTheSameInPortions() {
        Sentence sentence = new Sentence(IntStream.range(0, 60).<Sentence.Part>mapToObj(
                i -> new Words((i == 0 ? "" : "; ") + "clause " + i)).toList());
        List<Sentence> portions = Portions.of(sentence);
        assertTrue(portions.size() > 3);
        portions.forEach(portion -> assertTrue(
                portion.text().length() < 220, portion::text));
        assertEquals(sentence.text(), portions.stream().map(Sentence::text)
                .map(text -> text.replaceFirst("^… ", "").replaceFirst("; …$", ""))
                .collect(Collectors.joining("; ")));
    }
}

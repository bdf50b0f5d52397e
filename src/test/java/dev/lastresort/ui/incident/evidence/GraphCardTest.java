package dev.lastresort.ui.incident.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.session.attempt.RoomView.GraphView;
import dev.lastresort.session.attempt.Sample;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphCardTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-01T00:00:00");
    private static final LocalDateTime FROM = LocalDateTime.parse("2026-03-30T08:00:00");

    @ParameterizedTest
    @CsvSource({"772.4137931034483,772.41", "0.005,0.01", "991.63,991.63", "3,3"})
    void writesNoMoreDigitsThanAnybodyReads(BigDecimal value, String words) {
        assertEquals(words, GraphCard.text(value));
    }

    /** The 30 before the newest: seven days and a half at four a day, a day and six hours. */
    @ParameterizedTest
    @CsvSource({"PT6H,116,2026-03-22T12:00:00", "PT1H,704,2026-03-29T02:00:00",
        "PT59M,715,2026-03-30T08:00:00", "PT5M,8448,2026-03-30T08:00:00"})
    void looksBackFurtherWhereItIsMeasuredRarely(
            Duration every, int newest, LocalDateTime expected) {
        assertEquals(expected, GraphCard.since(graph(every, newest + 1), FROM));
    }

    @Test
    void beginsWithTheFirstSampleWhereThereAreFewer() {
        assertEquals(START, GraphCard.since(graph(Duration.ofHours(12), 5), FROM));
        assertEquals(FROM, GraphCard.since(graph(Duration.ofHours(12), 1), FROM));
        assertEquals(FROM, GraphCard.since(graph(Duration.ofHours(12), 0), FROM));
    }

    private static GraphView graph(Duration every, int samples) {
        return new GraphView("Cards", "cards", Optional.empty(), List.copyOf(
                IntStream.range(0, samples).mapToObj(i -> new Sample(
                        0, START.plus(every.multipliedBy(i)), Optional.of(BigDecimal.TEN)))
                        .toList()));
    }
}

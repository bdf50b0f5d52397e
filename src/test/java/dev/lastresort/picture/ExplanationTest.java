package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.sample.SampleComparison;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final LocalDateTime TEN = LocalDateTime.parse("2026-03-02T10:00:00");

    @Test
    void tellsWhatBecameOfRequests() {
        assertEquals(Optional.of("checkout: 165 told yes, then forgotten\n10:00:00–10:55:00"),
                Explanation.of(new Shown.Requests(
                        "pitr", "checkout", TEN, TEN.plusMinutes(55), 165, Role.FORGOTTEN)));
    }

    @Test
    void tellsHowLongHistoryWasDiscarded() {
        assertEquals(Optional.of(
                "Discarded by the restore\n10:00–10:55 (55 min)\n165 transactions"),
                Explanation.of(new Shown.Discarded("pitr", TEN, TEN.plusMinutes(55), 165)));
    }

    @Test
    void everythingThatOneCanPointAtIsExplained() {
        TextMeasure text = (words, style) -> words.length() * style.size() * 0.55;
        View view = Opening.of(SampleComparison.create(), 1600, text);
        DisplayList picture = TimelineLayout.layout(SampleComparison.create(), view, text);
        Stream.concat(picture.header().shapes().stream(), picture.body().shapes().stream())
                .map(Shape::shows)
                .filter(shows -> !(shows instanceof Shown.Nothing
                        || shows instanceof Shown.WholeBranch))
                .forEach(shows -> assertFalse(
                        Explanation.of(shows).orElse("").isBlank(), shows::toString));
    }

    @Test
    void saysNothingOfTheGround() {
        assertEquals(Optional.empty(), Explanation.of(new Shown.WholeBranch("pitr")));
    }
}

package dev.lastresort.session.attempt.told;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Forecast;
import dev.lastresort.model.attempt.Prediction.Range;
import dev.lastresort.model.attempt.Prediction.Unit;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.sample.SampleVariations;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.told.Held.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In the sample's attempt the checkout is down from 10:55 to 13:04, and the tax export longer. */
class ForecastsTest {

    private static final Comparison SAMPLE = SampleVariations.withAttempt();
    private static final LocalDateTime EVE = SAMPLE.scenario().horizon().minusMinutes(1);
    private static final long LOST =
            SAMPLE.attempt().orElseThrow().outcome().rows(FactLedger.Verdict.LOST);

    @Test
    void bothAreHeldAgainstWhatWasMeasuredFromThenOn() {
        List<Held> held = held(EVE, new Forecast(range(LOST, Unit.ROWS), range(1, Unit.MINUTES)));
        assertEquals(List.of(Verdict.RIGHT, Verdict.TOO_HIGH),
                held.stream().map(Held::verdict).toList());
        assertEquals("nothing was down from then on", held.getLast().measured());
    }

    @Test
    void whatWasSaidTooLowIsTooLow() {
        assertEquals(Verdict.TOO_LOW, held(EVE, new Forecast(
                range(LOST - 1, Unit.ROWS), Optional.empty())).getFirst().verdict());
    }

    @Test
    void whereNothingWasSaidOneLineTellsWhatWasMeasured() {
        Held only = held(EVE, Forecast.NONE).getFirst();
        assertEquals(1, held(EVE, Forecast.NONE).size());
        assertEquals("not said", only.predicted());
        assertEquals(Verdict.OPEN, only.verdict());
    }

    @Test
    void whatOnlyContainsIsNoRecovery() {
        assertEquals(List.of(), of(EVE, new Step.Contain("Stop", Step.Hands.NONE,
                new Step.Containment.ReadOnly(), Duration.ZERO), Forecast.NONE));
    }

    private static List<Held> held(LocalDateTime at, Forecast forecast) {
        return of(at, new Step.RestoreAside("Aside", Step.Hands.NONE, new Step.RecoveryPoint(
                Optional.empty(), Optional.empty()), "side"), forecast);
    }

    private static List<Held> of(LocalDateTime at, Step step, Forecast forecast) {
        return Forecasts.of(new Debrief(at, List.of(new Debrief.DecisionLine(0, at, Duration.ZERO,
                new Action.Take(step, Optional.empty(), Optional.empty(), forecast, true),
                step.name(),
                "", Optional.empty())), List.of(), 0, Optional.empty(), Optional.empty()), SAMPLE);
    }

    private static Optional<Range> range(long value, Unit unit) {
        return Optional.of(new Range(
                BigDecimal.valueOf(value), BigDecimal.valueOf(value), unit));
    }
}

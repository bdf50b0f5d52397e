package dev.lastresort.session.sweep;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.BundledScenarios;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepKnobsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ScenarioReader reader = new ScenarioReader();

    @Test
    void offersWhatBearsOnTheFirstMissionByItsNames() {
        List<String> titles = SweepKnobs.of(bundled("dropped-orders-archive")).stream()
                .map(SweepKnob::title).toList();
        assertEquals(List.of("Decision delay", "Restore throughput", "Database size",
                "Redo rate, × real time", "Provisioning of an instance"), titles.subList(0, 5));
        assertTrue(titles.containsAll(List.of("Roll forward: authoring",
                "Compensating script: run",
                "Restore aside, copy back: target of “Restore to a side instance as of 10:00”",
                "Point-in-time recovery in place: target", "Backup “nightly”: instant",
                "Checkout: time between requests", "Seed of chance")), titles.toString());
        assertEquals(titles.size(), titles.stream().distinct().count());
        assertTrue(titles.stream().noneMatch(title -> title.contains("/")), titles.toString());
    }

    @Test
    void everySuggestionOfTheFirstMissionHoldsTheFilesValueAndFits() {
        suggestionsFit(BundledScenarios.IDS.subList(0, 1));
    }

    @Tag("slow")
    @Test
    void everySuggestionOfEveryScenarioHoldsTheFilesValueAndFits() {
        suggestionsFit(BundledScenarios.IDS);
    }

    private void suggestionsFit(List<String> ids) {
        assertAll(ids.stream().map(id -> () -> {
            Loaded.Valid base = bundled(id);
            LocalDate day = base.scenario().start().toLocalDate();
            for (SweepKnob knob : SweepKnobs.of(base)) {
                List<String> values = knob.suggested().values(day).values();
                double place = knob.suggested().placeOf(knob.value(), day).orElseThrow();
                assertEquals(Math.rint(place), place, 1e-9,
                        id + " " + knob + ": the value is one of " + values);
                assertTrue(place >= 0 && place < values.size(), id + " " + knob);
                assertInstanceOf(Loaded.Valid.class, reader.again(base.source(),
                        List.of(new Setting(knob.pointer(), values.get((int) place))),
                        OptionalLong.empty()), id + " " + knob);
            }
        }));
    }

    @ParameterizedTest
    @CsvSource({"12 min,2 min,24 min", "35 min,5 min,1 h", "20 s,5 s,1 min", "0 min,0 s,55 min",
        "4 GB/min,1 GB/min,12 GB/min", "20,5,60", "380 GB,30 GB,580 GB", "1.2 TB,0.2 TB,2.4 TB",
        "3,1,12", "0.5,0.1,1.2"})
    void stepsAreRoundAndAboutAQuarter(String value, String from, String to) {
        assertEquals(new SweptRange("/x", from, to, 12),
                SuggestedRange.around("/x", value, DAY).orElseThrow());
    }

    @Test
    void instantsStandWhereTheyAreAskedTo() {
        assertEquals(new SweptRange("/t", "09:30", "10:25", 12), SuggestedRange.ofInstants(
                "/t", "2026-03-02T10:00:00", DAY, java.time.Duration.ofMinutes(5), 6));
    }

    @Test
    void whatHasNoBetweenIsNotSuggested() {
        assertTrue(SuggestedRange.around("/x", "latest", DAY).isEmpty());
        assertTrue(SuggestedRange.around("/x", "0", DAY).isEmpty());
    }

    private Loaded.Valid bundled(String id) {
        return assertInstanceOf(Loaded.Valid.class,
                new BundledScenarios(reader).read(id, List.of(), OptionalLong.empty()));
    }
}

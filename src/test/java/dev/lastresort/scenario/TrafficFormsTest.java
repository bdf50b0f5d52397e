package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.problem.Problem;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a curve may say, and what of it is refused at its place. */
class TrafficFormsTest {

    private static final String SCHEDULE = "/actors/0/schedule";

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{'perDay': 1000000000000}; /perDay; above 1000000",
        "{'perDay': 0}; /perDay; below 1",
        "{'perDay': 1000000, 'weekdays': [9, 9, 9, 9, 9, 9, 9]}; /perDay; more than 1000000",
        "{'perDay': 900, 'curve': 'night'}; /curve; not possible here",
        "{'perDay': 900, 'curve': [1, 2]}; /curve; shorter than 24",
        "{'perDay': 900, 'curve': 4}; /curve; should be a list",
        "{'perDay': 900, 'weekdays': [0, 0, 0, 0, 0, 0, 0]}; /weekdays; all weights are 0",
        "{'perDay': 900, 'weekdays': [0, 0, 0, 0, 0, 0, -1]}; /weekdays/6; below 0",
        "{'perDay': 900, 'peak': {'at': '2031-01-01T00:00:00', 'for': '1 h', 'times': 3}};"
                + " /peak/at; not begin during the day",
        "{'perDay': 900, 'peak': {'at': '11:00', 'for': '1 h', 'times': 100000}};"
                + " /peak/times; above 1000",
        "{'perDay': 200000, 'peak': {'at': '11:00', 'for': '1 s', 'times': 1000}};"
                + " ``; in a second",
        "{'perDay': 900, 'every': '1 s'}; /every; means nothing here",
        "{'curve': 'shop'}; ``; 'perDay'",
        "{'weekdays': 'monToFri'}; ``; 'perDay'",
        "{'peak': {'at': '11:00', 'for': '1 h', 'times': 3}}; ``; 'perDay'"
    })
    void isRefusedAtItsPlace(String schedule, String place, String message) {
        Loaded loaded = Samples.with(Samples.ARCHIVE,
                SCHEDULE + "=" + schedule.replace('\'', '"'));
        assertTrue(Samples.problems(loaded).stream().anyMatch(problem -> problem.pointer()
                .equals(SCHEDULE + place) && problem.message().contains(message)),
                () -> Samples.texts(loaded).toString());
    }

    @Test
    void allZerosOfACurveAreToldOnce() {
        String zeros = String.join(", ", Collections.nCopies(24, "0"));
        Loaded loaded = Samples.with(Samples.ARCHIVE,
                SCHEDULE + "={\"perDay\": 9, \"curve\": [" + zeros + "]}");
        assertEquals(1, Samples.problems(loaded).stream().map(Problem::message)
                .filter("all weights are 0"::equals).count());
    }

    @Test
    void aCurveThatAsksNothingBeforeTheHorizonIsDoubtful() {
        String onlySaturday = "{\"perDay\": 9, \"weekdays\": [0, 0, 0, 0, 0, 1, 0]}";
        Loaded loaded = Samples.with(Samples.ARCHIVE, "/actors/1/schedule=" + onlySaturday);
        assertTrue(Samples.texts(loaded).stream().anyMatch(
                text -> text.contains("makes no request between start and horizon")),
                () -> Samples.texts(loaded).toString());
    }
}

package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instants that go by something: the sample's incident begins at 10:00 and commits after 40 s. */
class InstantFormsTest {

    private static final String HOURLY = "/backups/-={\"name\": \"hourly\", \"every\":"
            + " \"1 h\", \"from\": \"03:30\", \"until\": \"06:00\"}";
    private static final String TARGET = "/strategies/4/steps/0/target";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'at': 'incident'} | 2026-03-02T10:00:00",
        "{'before': 'incident'} | 2026-03-02T10:00:00",
        "{'before': 'incident', 'minus': '5 min'} | 2026-03-02T09:55:00",
        "{'after': 'incident commit'} | 2026-03-02T10:00:40.001",
        "{'after': 'incident commit', 'plus': '20 s'} | 2026-03-02T10:01:00",
        "{'at': 'incident commit', 'minus': '40 s'} | 2026-03-02T10:00:00",
        "{'after': 'backup nightly', 'plus': '1 h'} | 2026-03-02T03:00:00",
        "{'before': 'step Migration V42'} | 2026-03-02T10:00:00",
        "{'after': 'step Migration V42', 'plus': '0 s'} | 2026-03-02T10:00:40"
    })
    void isTheInstantThatArithmeticGives(String written, LocalDateTime instant) {
        Loaded.Valid loaded = assertInstanceOf(Loaded.Valid.class,
                Samples.with(Samples.ARCHIVE, TARGET + "=" + written.replace('\'', '"')));
        Step restore = loaded.scenario().strategies().get(4).steps().getFirst();
        assertEquals(instant, restore.recoveryPoint().orElseThrow().target().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/backups/0/at | {'before': 'incident', 'minus': '8 h'}",
        "/alerts/0/when | {'at': {'after': 'incident commit', 'plus': '20 min'}}",
        "/horizon | {'after': 'incident', 'plus': '14 h'}",
        "/incident/at | {'after': 'backup nightly', 'plus': '8 h'}",
        "/actors/1/schedule | {'perDay': 90, 'peak': {'at': {'at': 'incident'}, 'for': '1 h',"
                + " 'times': 3}}",
        "/practice/voices | [{'name': 'v', 'who': 'W', 'says': ['S'], 'when': {'from':"
                + " {'after': 'incident', 'plus': '2 h'}}}]",
        "/actors/1/draws/x | {'uniform': [{'before': 'incident', 'minus': '1 h'}, '11:00']}"
    })
    void standsWhereverAnInstantStands(String pointer, String written) {
        Loaded loaded = Samples.with(
                Samples.ARCHIVE, pointer + "=" + written.replace('\'', '"'));
        assertInstanceOf(Loaded.Valid.class, loaded, () -> Samples.texts(loaded).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'at': 'lunch'} | bad-instant | is nothing that an instant can go by",
        "{'at': 'backup weekly'} | bad-instant | there is no backup 'weekly'",
        "{'at': 'step Nobody'} | unknown-step | there is no earlier step 'Nobody'",
        "{'plus': '1 h'} | bad-instant | none of 'before'",
        "{'at': 'incident', 'after': 'alert'} | bad-instant | several of 'before'",
        "{'before': 'incident', 'plus': '1 h'} | bad-instant | goes both ways",
        "{'at': 'incident', 'plus': 'soon'} | bad-instant | no duration",
        "{'at': 'incident', 'plus': '900000000 h'} | bad-instant | no duration",
        "{'at': 'incident', 'by': '1 h'} | unknown-property | means nothing here"
    })
    void whatGoesByNothingIsToldAtItsPlace(String written, String rule, String message) {
        Loaded loaded = Samples.with(Samples.ARCHIVE,
                TARGET + "=" + written.replace('\'', '"'));
        assertTrue(
                Samples.problems(loaded).stream()
                        .anyMatch(problem -> problem.rule().id().equals(rule)
                                && problem.pointer().startsWith(TARGET)
                                && problem.message().contains(message)),
                () -> Samples.texts(loaded).toString());
    }

    /** Hourly from 03:30 on, up to 06:00: 03:30, 04:30 and 05:30. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'before': 'backup hourly-1'} | 2026-03-02T03:30:00",
        "{'after': 'backup hourly-3', 'plus': '1 h'} | 2026-03-02T06:30:00"
    })
    void aBackupOfASeriesIsGoneByLikeAnyOther(String written, LocalDateTime instant) {
        Loaded.Valid loaded = assertInstanceOf(Loaded.Valid.class, Samples.with(Samples.ARCHIVE,
                HOURLY, TARGET + "=" + written.replace('\'', '"')));
        Step restore = loaded.scenario().strategies().get(4).steps().getFirst();
        assertEquals(instant, restore.recoveryPoint().orElseThrow().target().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "hourly | 'hourly' is a series of backups | name one of them, such as \"backup hourly-1\"",
        "hourly-4 | the series 'hourly' has 3 backups | name one up to \"backup hourly-3\"",
        "hourly-0 | there is no backup 'hourly-0' | write",
        "hourly-01 | there is no backup 'hourly-01' | write"
    })
    void whatIsNoBackupOfASeriesIsToldWithWhatIs(String name, String message, String fix) {
        Loaded loaded = Samples.with(Samples.ARCHIVE, HOURLY,
                TARGET + "={\"before\": \"backup " + name + "\"}");
        assertTrue(Samples.problems(loaded).stream().anyMatch(
                problem -> problem.pointer().equals(TARGET)
                        && problem.message().contains(message)
                        && problem.howToFix().startsWith(fix)),
                () -> Samples.texts(loaded).toString());
    }

    @Test
    void onlyATargetCanFollowTheDecision() {
        Loaded loaded = Samples.with(Samples.ARCHIVE,
                "/backups/0/at={\"before\": \"decision\"}");
        assertTrue(Samples.texts(loaded).toString().contains("known only as the incident unfolds"),
                () -> Samples.texts(loaded).toString());
    }

    @Test
    void theIncidentItselfCanNot() {
        Loaded loaded = Samples.with(Samples.ARCHIVE, "/incident/steps=[{\"type\":"
                + " \"restoreInPlace\", \"target\": {\"at\": \"alert\"}}]");
        assertTrue(Samples.texts(loaded).toString().contains("knows of no alert"),
                () -> Samples.texts(loaded).toString());
    }

    @Test
    void instantsThatLeadBackToThemselvesAreToldAndLongChainsEnd() {
        Loaded circle = Samples.with(Samples.ARCHIVE,
                "/incident/at={\"after\": \"backup nightly\", \"plus\": \"1 h\"}",
                "/backups/0/at={\"before\": \"incident\", \"minus\": \"1 h\"}");
        assertTrue(Samples.rules(circle).contains("circular-reference"),
                () -> Samples.texts(circle).toString());
        Loaded itself = Samples.with(Samples.ARCHIVE,
                "/incident/at={\"after\": \"incident commit\"}");
        assertTrue(Samples.rules(itself).contains("circular-reference"),
                () -> Samples.texts(itself).toString());
        List<String> backups = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            backups.add("{\"name\": \"b" + i + "\", \"at\": {\"at\": \"backup b" + (i + 1)
                    + "\"}}");
        }
        backups.add("{\"name\": \"b400\", \"at\": \"01:00\"}");
        Loaded chain = Samples.with(Samples.ARCHIVE, "/backups=[" + String.join(",", backups)
                + "]");
        assertTrue(Samples.texts(chain).toString().contains("more than 50 deep"));
    }
}

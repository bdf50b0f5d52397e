package dev.lastresort.session.cohort;

import static dev.lastresort.model.cohort.HandMade.ORDERS;
import static dev.lastresort.model.cohort.HandMade.PRICES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Rung;
import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.AttemptFigures.Work;
import dev.lastresort.model.cohort.DayFigures;
import dev.lastresort.model.cohort.HandMade;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.model.outcome.Axis;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which of what is kept is believed. */
class FiguresFileTest {

    private static final String DIGEST = "d".repeat(64);
    static final AttemptFigures FIGURES = new AttemptFigures("print",
            new AttemptResult(AttemptGroup.MISSED, List.of(
                    new Axis("lost: orders", "rows", OptionalLong.of(165)),
                    new Axis("owed: charge", "cents", Optional.of("EUR"),
                            Optional.of(new BigDecimal("100.50"))),
                    new Axis("time to recover", "seconds", OptionalLong.empty())), 165,
                    OptionalLong.empty()),
            List.of("RTO missed"), 2, 1, Optional.of(HandMade.PAGE.plusHours(1)),
            List.of(new Work("Stop", Optional.of(Rung.CONTAIN), HandMade.PAGE,
                    HandMade.PAGE.plusMinutes(1), List.of(new Phase(PhaseKind.RUN,
                            HandMade.PAGE, HandMade.PAGE.plusMinutes(1), "")),
                    false)));

    @TempDir
    Path folder;

    private static Attempt attempt(Optional<String> fingerprint) {
        return new Attempt("orders", ORDERS.sha256(), 1, List.of(), Optional.empty(), fingerprint);
    }

    private Optional<AttemptFigures> kept() {
        return new FiguresFile(folder).attempt(DIGEST, ORDERS, attempt(Optional.empty()));
    }

    private Path file() {
        return folder.resolve(FiguresFile.NAME);
    }

    private void keep() {
        FiguresFile figures = new FiguresFile(folder);
        figures.put(DIGEST, ORDERS, FIGURES);
        figures.put(ORDERS, new DayFigures("Orders", HandMade.PAGE, HandMade.HORIZON,
                List.of(HandMade.recovery("pitr", 1, 2, 3))));
        assertTrue(figures.write(List.of(DIGEST), List.of(ORDERS)));
    }

    @Test
    void whatWasKeptIsReadBackAsItWas() {
        keep();
        assertEquals(Optional.of(FIGURES), kept());
        assertEquals("Orders", new FiguresFile(folder).day(ORDERS).orElseThrow().title());
    }

    @Test
    void figuresOfOtherBytesOrAnotherScenarioAreNobodys() {
        keep();
        FiguresFile figures = new FiguresFile(folder);
        assertEquals(Optional.empty(),
                figures.attempt("e".repeat(64), ORDERS, attempt(Optional.empty())));
        assertEquals(Optional.empty(),
                figures.attempt(DIGEST, PRICES, attempt(Optional.empty())));
    }

    @Test
    void figuresWithAnotherFingerprintThanWasRecordedAreNotBelieved() {
        keep();
        FiguresFile figures = new FiguresFile(folder);
        assertEquals(Optional.of(FIGURES),
                figures.attempt(DIGEST, ORDERS, attempt(Optional.of("print"))));
        assertEquals(Optional.empty(),
                figures.attempt(DIGEST, ORDERS, attempt(Optional.of("other"))));
        assertFalse(figures.isUnfit(DIGEST, ORDERS, attempt(Optional.of("print"))));
        assertTrue(figures.isUnfit(DIGEST, ORDERS, attempt(Optional.of("other"))));
    }

    @Test
    void aFigureThatWasChangedInTheFileIsNotBelieved() throws IOException {
        keep();
        String text = Files.readString(file());
        assertTrue(text.contains("165"));
        Files.writeString(file(), text.replace("165", "0"));
        assertEquals(Optional.empty(), kept());
        FiguresFile figures = new FiguresFile(folder);
        assertTrue(figures.day(ORDERS).isPresent(), "the other row is sound");
        assertFalse(figures.isUnfit(ORDERS));
        assertTrue(figures.isUnfit(DIGEST, ORDERS, attempt(Optional.empty())));
        assertFalse(figures.isDamaged());
        figures.put(DIGEST, ORDERS, FIGURES);
        assertFalse(figures.isUnfit(DIGEST, ORDERS, attempt(Optional.empty())));
    }

    @Test
    void aDamagedOrForeignFileHoldsNothingAndIsReplaced() throws IOException {
        for (String text : List.of("", "{", "[]", "null", "{\"version\":1}",
                "{\"version\":99,\"rules\":3,\"rows\":[]}",
                "{\"version\":1,\"rules\":3,\"rows\":[null]}",
                "{\"version\":1,\"rules\":3,\"rows\":[{\"of\":null}]}",
                "[".repeat(100_000))) {
            Files.writeString(file(), text);
            assertEquals(Optional.empty(), kept(), text);
            assertTrue(new FiguresFile(folder).isDamaged() || text.contains("{\"of\""), text);
            keep();
            assertEquals(Optional.of(FIGURES), kept(), text);
            assertFalse(new FiguresFile(folder).isDamaged(), text);
        }
    }

    @Test
    void whatIsKeptOfAttemptsThatAreGoneGoes() throws IOException {
        keep();
        assertTrue(new FiguresFile(folder).write(List.of(), List.of()));
        assertEquals(Optional.empty(), kept());
        assertFalse(Files.readString(file()).contains("pitr"));
    }

    @Test
    void whatSomebodyElseMeasuredMeanwhileIsNotLost() {
        FiguresFile mine = new FiguresFile(folder);
        keep();
        mine.put("e".repeat(64), ORDERS, FIGURES);
        assertTrue(mine.write(List.of(DIGEST, "e".repeat(64)), List.of(ORDERS)));
        assertEquals(Optional.of(FIGURES), kept());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkInItsPlaceIsReplacedAndWhatItLeadsToStays() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "mine");
        Files.createSymbolicLink(file(), outside);
        assertEquals(Optional.empty(), kept());
        keep();
        assertEquals("mine", Files.readString(outside));
        assertFalse(Files.isSymbolicLink(file()));
    }

    @Test
    void aFolderInItsPlaceOnlyKeepsItFromBeingKept() throws IOException {
        Files.createDirectories(file().resolve("in"));
        FiguresFile figures = new FiguresFile(folder);
        figures.put(DIGEST, ORDERS, FIGURES);
        assertFalse(figures.write(List.of(DIGEST), List.of(ORDERS)));
        assertEquals(Optional.of(FIGURES),
                figures.attempt(DIGEST, ORDERS, attempt(Optional.empty())));
    }
}

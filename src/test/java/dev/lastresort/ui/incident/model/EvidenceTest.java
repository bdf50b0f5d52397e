package dev.lastresort.ui.incident.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RestoreLoss;
import dev.lastresort.session.attempt.RestoreLoss.LostTransaction;
import dev.lastresort.ui.incident.FakeDay;
import dev.lastresort.ui.incident.console.ResultWords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private final Evidence evidence = new Evidence();

    @Test
    void whatWasWrittenComesFirstThenThePiecesWithTheirTitles() {
        evidence.attach(new Evidence.Piece("Result", "count\n4310"));
        evidence.attach(new Evidence.Piece("Result", "count\n4310"));
        assertEquals("By hand\n\n[Result]\ncount\n4310", evidence.text(" By hand "));
        evidence.remove(evidence.pieces().getFirst());
        assertEquals("By hand", evidence.text("By hand"));
    }

    @Test
    void neverMoreThanCanBeKeptAndItSaysSo() {
        // Each clef takes two characters: the cut must not fall between them.
        evidence.attach(new Evidence.Piece("", "x" + "\uD834\uDD1E".repeat(Evidence.MOST)));
        String text = evidence.text("");
        assertTrue(text.length() <= Evidence.MOST && text.endsWith("… cut here"));
        assertFalse(Character.isHighSurrogate(text.charAt(text.indexOf('\n', 4) - 1)));
        assertEquals(2 * Evidence.MOST + 4 - Evidence.MOST, evidence.cut(""));
        assertEquals(0, new Evidence().cut("x".repeat(Evidence.MOST)));
    }

    @Test
    void aResultIsItsSqlAndItsFirstRows() {
        Evidence.Piece piece = ResultWords.of(new LastAct(1, new Action.Console(
                List.of(new Sql("SELECT id\nFROM orders", "")), Optional.empty()),
                new Reply.Done(Duration.ZERO, new Reply.BatchRan(
                        List.of(FakeDay.rows("SELECT id")), Optional.empty()))))
                .orElseThrow();
        assertEquals("Result of SELECT id", piece.title());
        List<String> lines = piece.text().lines().toList();
        assertEquals("id | customer_id | total_cents | ordered_at", lines.get(2));
        assertEquals("the first 20 of more than 200 rows", lines.getLast());
        assertEquals(2 + 1 + 20 + 1, lines.size());
    }

    @Test
    void whatGoesIsSaidInWordsEvenIfItIsNothing() {
        LostTransaction one = new LostTransaction(FakeDay.at("10:01"), "checkout", 7);
        assertEquals("1 acknowledged transaction since 10:00 would go from the database",
                PriceWords.discarded(new RestoreLoss(FakeDay.at("10:00"), 1, List.of(one)),
                        FakeDay.START));
        assertEquals("No acknowledged transaction since 10:00 would go from the database",
                PriceWords.discarded(new RestoreLoss(FakeDay.at("10:00"), 0, List.of()),
                        FakeDay.START));
    }
}

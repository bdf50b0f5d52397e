package dev.lastresort.picture.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.picture.shape.Shown.Mark;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Marks that share a place. */
class MarkWordsTest {

    private static final LocalDateTime AT = LocalDateTime.parse("2026-03-02T11:28");
    private static final Mark DECISION = mark(MarkerKind.DECISION, 0);
    private static final Mark ALERT = mark(MarkerKind.ALERT, -1);
    private static final Mark INCIDENT = new Mark(MarkerKind.MIGRATION, AT.minusMinutes(3),
            "Migration 7 11:25", List.of("Incident 11:25", "11:25"));
    private static final Mark BACKUP = mark(MarkerKind.BACKUP, -4);

    private static Mark mark(MarkerKind kind, int minutes) {
        LocalDateTime at = AT.plusMinutes(minutes);
        return new Mark(kind, at, kind.word() + " " + at.toLocalTime());
    }

    @Test
    void theMostTellingOfAnIncidentsTurnsIsNamedFirst() {
        assertEquals(List.of("Incident, alert, decision 11:28", "Incident, alert 11:28 +1",
                "Decision 11:28 +2", "Decision 11:28 +2", "11:28 +2"),
                MarkWords.of(List.of(DECISION, ALERT, INCIDENT)));
    }

    @Test
    void whatIsNotNamedIsCounted() {
        assertEquals("Incident, alert, decision 11:28 +2",
                MarkWords.of(List.of(DECISION, INCIDENT, ALERT, BACKUP, BACKUP)).getFirst());
        assertEquals("Decision 11:28 +2",
                MarkWords.of(List.of(DECISION, BACKUP, BACKUP)).getFirst());
    }

    @Test
    void ofOneKindTheFirstIsToldAndTheOthersAreCounted() {
        assertEquals("Backup 11:24 +1", MarkWords.of(List.of(BACKUP, BACKUP)).getFirst());
        assertEquals(ALERT.wordings(), MarkWords.of(List.of(ALERT)));
    }
}

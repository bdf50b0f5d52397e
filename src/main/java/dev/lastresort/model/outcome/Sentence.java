package dev.lastresort.model.outcome;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** A sentence in plain words whose figures know what they count. */
public record Sentence(List<Part> parts) {

    public Sentence {
        parts = List.copyOf(parts);
    }

    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    public sealed interface Part {
        String text();
    }

    public record Words(String text) implements Part {}

    /** A number with its unit as shown, and where to find what it counts. */
    public record Figure(String text, Counted counted) implements Part {}

    /** What a figure counts, on the named branch. */
    public sealed interface Counted {

        String branch();

        /** @param which all with that verdict, or a part of them */
        record LedgerRows(String branch, String fact, FactLedger.Verdict verdict, Which which)
                implements Counted {

            public LedgerRows(String branch, String fact, FactLedger.Verdict verdict) {
                this(branch, fact, verdict, Which.ALL);
            }
        }

        /** Rows by what became of them. */
        enum Which {
            ALL,
            /** Those that a restore took out of the database again. */
            ERASED_BY_RESTORE,
            /** All but those. */
            OTHERS
        }

        record Effects(String branch, String effect, EffectLedger.Verdict verdict)
                implements Counted {}

        record Answers(String branch, String actor, Judgement judgement) implements Counted {}

        record Downtime(String branch, String actor) implements Counted {}

        record Interval(String branch, LocalDateTime start, LocalDateTime end) implements Counted {}
    }
}

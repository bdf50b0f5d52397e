package dev.lastresort.model.outcome;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** One value of a branch's result, as it stands in the JSON document. */
public sealed interface Measure {

    record Amount(long value) implements Measure {}

    /** Money, in the effect's unit. */
    record Sum(BigDecimal value) implements Measure {}

    record Truthful(boolean value) implements Measure {}

    record PointInTime(LocalDateTime value) implements Measure {}

    record Unmeasured() implements Measure {}

    /**
     * Every measure of an outcome by its JSON Pointer within the branch, in the order of the
     * document.
     */
    static SequencedMap<String, Measure> of(Outcome outcome) {
        SequencedMap<String, Measure> measures = new LinkedHashMap<>();
        outcome.facts().forEach((name, ledger) -> {
            for (FactLedger.Verdict verdict : FactLedger.Verdict.values()) {
                measures.put(pointer("facts", name, nameOf(verdict)),
                        new Amount(ledger.count(verdict)));
            }
        });
        outcome.effects().forEach((name, ledger) -> {
            for (EffectLedger.Verdict verdict : EffectLedger.Verdict.values()) {
                measures.put(pointer("effects", name, nameOf(verdict)),
                        new Amount(ledger.count(verdict)));
            }
            measures.put(pointer("effects", name, MeasureNames.TAKEN_BACK),
                    new Amount(ledger.takenBack()));
            ledger.money().ifPresent(money -> {
                measures.put(pointer("effects", name, MeasureNames.OWED),
                        new Sum(money.owed()));
                measures.put(pointer("effects", name, MeasureNames.FORGONE),
                        new Sum(money.forgone()));
            });
        });
        outcome.actors().forEach((name, tally) -> addActor(measures, name, tally));
        GroupTally.of(outcome).forEach((name, tally) -> addActor(measures, name, tally));
        measures.put(pointer(MeasureNames.STEPS_END_AT), moment(outcome.workDoneAt()));
        measures.put(pointer(MeasureNames.RECOVERED_AT), moment(outcome.serviceBackAt()));
        measures.put(pointer(MeasureNames.WHOLE_FROM), moment(outcome.wholeFrom()));
        measures.put(pointer(MeasureNames.CLEAN_FROM), moment(outcome.cleanFrom()));
        measures.put(pointer(MeasureNames.TIME_TO_RECOVER),
                outcome.timeToRecoverSeconds().isPresent()
                        ? new Amount(outcome.timeToRecoverSeconds().getAsLong())
                        : new Unmeasured());
        outcome.invariants().forEach(
                (name, holds) -> measures.put(pointer("invariants", name), new Truthful(holds)));
        for (int i = 0; i < outcome.durations().size(); i++) {
            measures.put("/durations/" + i + "/seconds",
                    new Amount(outcome.durations().get(i).seconds()));
        }
        return measures;
    }

    private static void addActor(
            SequencedMap<String, Measure> measures, String name, ActorTally tally) {
        for (Judgement judgement : Judgement.values()) {
            measures.put(pointer("actors", name, nameOf(judgement)),
                    new Amount(tally.count(judgement)));
        }
        measures.put(pointer("actors", name, MeasureNames.BAD), new Amount(tally.bad()));
        measures.put(pointer("actors", name, MeasureNames.DOWN_SECONDS),
                new Amount(tally.downSeconds()));
        measures.put(pointer("actors", name, MeasureNames.DEGRADED_SECONDS),
                new Amount(tally.degradedSeconds()));
        measures.put(pointer("actors", name, MeasureNames.LATE),
                new Amount(tally.waits().late()));
        measures.put(pointer("actors", name, MeasureNames.STILL_WAITING),
                new Amount(tally.waits().open()));
        measures.put(pointer("actors", name, MeasureNames.LONGEST_WAIT),
                new Amount(Wording.seconds(tally.waits().longest())));
    }

    private static Measure moment(Optional<LocalDateTime> instant) {
        return instant.<Measure>map(PointInTime::new).orElseGet(Unmeasured::new);
    }

    /** A JSON Pointer; names are escaped as RFC 6901 says. */
    private static String pointer(String... path) {
        StringBuilder pointer = new StringBuilder();
        for (String name : path) {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** The key of a verdict in the JSON document. */
    static String nameOf(FactLedger.Verdict verdict) {
        return switch (verdict) {
            case KEPT -> "kept";
            case LOST -> "lost";
            case NEVER_ACCEPTED -> "neverAccepted";
            case WRONG -> "wrong";
            case UNEXPECTED -> "unexpected";
        };
    }

    /** The key of a verdict in the JSON document. */
    static String nameOf(EffectLedger.Verdict verdict) {
        return switch (verdict) {
            case OK -> "ok";
            case MISSING -> "missing";
            case UNEXPECTED -> "unexpected";
            case ORPHANED -> "orphaned";
            case TWICE -> "twice";
            case WRONG_AMOUNT -> "wrongAmount";
        };
    }

    /** The key of a judgement in the JSON document. */
    static String nameOf(Judgement judgement) {
        return switch (judgement) {
            case OK -> "ok";
            case WRONG -> "wrong";
            case FAILED -> "failed";
            case REFUSED -> "refused";
        };
    }
}

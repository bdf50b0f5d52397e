package dev.lastresort.comparison;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.journal.Canon;
import dev.lastresort.model.journal.CanonicalJournal;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Fingerprint;
import dev.lastresort.model.outcome.Measure;
import dev.lastresort.model.outcome.Measure.Amount;
import dev.lastresort.model.outcome.Measure.PointInTime;
import dev.lastresort.model.outcome.Measure.Sum;
import dev.lastresort.model.outcome.Measure.Truthful;
import dev.lastresort.model.outcome.Measure.Unmeasured;
import dev.lastresort.model.outcome.MeasureNames;
import dev.lastresort.model.outcome.Outcome;
import java.util.List;

/**
 * SHA-256 over what happened and what was measured. A branch's depends on nothing beside it; the
 * whole comparison's on the seed and on its branches'.
 */
final class Fingerprints {

    private Fingerprints() {}

    static Fingerprint ofBranch(Journal journal, Outcome outcome) {
        return Fingerprint.when(() -> digits(journal, outcome));
    }

    private static String digits(Journal journal, Outcome outcome) {
        Canon canon = new Canon();
        CanonicalJournal.write(journal, canon);
        Measure.of(outcome).forEach((pointer, measure) -> {
            // where none waited it is as if there were no waiting
            if (!MeasureNames.isOfWaiting(pointer) || !measure.equals(new Amount(0))) {
                canon.text(pointer);
                write(measure, canon);
            }
        });
        return canon.sha256();
    }

    /** The embedded engine is not named: it was the only one once. */
    static Fingerprint ofWhole(long seed, EngineName engine, List<BranchResult> branches) {
        return Fingerprint.when(() -> {
            Canon canon = new Canon();
            if (engine != EngineName.EMBEDDED) {
                canon.text(engine.word());
            }
            return canon.number(seed)
                    .list(branches, branch -> canon.text(branch.fingerprint().hex())).sha256();
        });
    }

    private static void write(Measure measure, Canon canon) {
        switch (measure) {
            case Amount(long value) -> canon.number(value);
            case Sum(var value) -> canon.decimal(value);
            case Truthful(boolean value) -> canon.truth(value);
            case PointInTime(var instant) -> canon.instant(instant);
            case Unmeasured() -> canon.text("nothing");
        }
    }
}

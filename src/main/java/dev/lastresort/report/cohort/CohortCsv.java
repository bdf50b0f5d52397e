package dev.lastresort.report.cohort;

import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.AttemptStanding;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortDecision;
import dev.lastresort.model.cohort.CohortMatrix;
import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.model.sheet.SheetText;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A cohort as CSV, a line for each attempt. A spreadsheet runs nothing in it as a formula. */
public final class CohortCsv {

    private static final List<String> HEADINGS = List.of("bracket", "team", "scenario", "seed",
            "file", "standing", "dominated by", "outcome", "rows lost", "seconds to recover",
            "service back", "objectives missed", "false all-clears", "hints", "decisions",
            "first move", "first move at", "pressure", "fingerprint");

    private CohortCsv() {}

    public static String of(Cohort cohort) {
        CohortMatrix matrix = CohortMatrix.of(cohort);
        return SheetText.csv(new Sheet(HEADINGS, cohort.attempts().stream()
                .map(one -> line(one, matrix.standing(one))).toList()));
    }

    private static List<String> line(CohortAttempt one, AttemptStanding standing) {
        Optional<AttemptFigures> figures = one.figures();
        Optional<CohortDecision> first = one.decisions().stream()
                .filter(decision -> decision.move().isPresent()).findFirst();
        return List.of(one.team().bracket(), one.team().name(), one.day().scenario(),
                String.valueOf(one.day().seed()), one.file(), standing.word(),
                standing instanceof AttemptStanding.Dominated(var recoveries, var attempts)
                        ? String.join("; ", java.util.stream.Stream.concat(
                                recoveries.stream(), attempts.stream()).toList())
                        : standing instanceof AttemptStanding.WithoutFigures(var why) ? why : "",
                figures.map(its -> its.result().group()).map(AttemptGroup::words).orElse(""),
                figures.map(its -> String.valueOf(its.result().rowsLost())).orElse(""),
                figures.map(its -> its.result().secondsToRecover().isPresent()
                        ? String.valueOf(its.result().secondsToRecover().getAsLong())
                        : "never").orElse(""),
                figures.flatMap(AttemptFigures::serviceBack).map(LocalDateTime::toString)
                        .orElse(""),
                figures.map(its -> String.valueOf(its.missed().size())).orElse(""),
                figures.map(its -> String.valueOf(its.falseAllClear())).orElse(""),
                figures.map(its -> String.valueOf(its.hintsTaken())).orElse(""),
                String.valueOf(one.decisions().size()),
                first.flatMap(CohortDecision::move).orElse(""),
                first.map(decision -> decision.at().toString()).orElse(""),
                one.pressure().map(String::valueOf).orElse(""),
                figures.map(AttemptFigures::fingerprint).orElse(""));
    }
}

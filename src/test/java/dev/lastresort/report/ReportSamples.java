package dev.lastresort.report;

import dev.lastresort.model.debrief.AttemptAccount;
import dev.lastresort.model.debrief.AttemptAccount.AccountedDecision;
import dev.lastresort.model.debrief.AttemptAccount.AccountedMove;
import dev.lastresort.model.debrief.AttemptAccount.HeldPrediction;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.debrief.Report;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.sample.SampleVariations;
import dev.lastresort.session.MissionComparison;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reports for tests: of a mission as it is, and of an attempt in which everything is hostile. */
public final class ReportSamples {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    /** It tries to end what it stands in, to run, to load, and to turn round what comes after. */
    public static final String HOSTILE = "\"'></title></style></svg></td><script>alert(1)</script>"
            + "<img src=https://evil.example/x onerror=alert(2)> | [x](javascript:alert(3))"
            + " ![y](https://evil.example/y) \u202Egnp.exe ` ``` www.evil.example $x$ @team\n# top"
            + "\n=1+1";

    private ReportSamples() {}

    public static Report ofArchive() {
        return new Report(List.of(new ReportedIncident(MissionComparison.ofArchive())), DAY);
    }

    public static Report ofBothMissions() {
        return new Report(List.of(new ReportedIncident(MissionComparison.ofArchive()),
                new ReportedIncident(MissionComparison.ofPrices())), DAY);
    }

    /** Titles, decisions, predictions: all that anybody can type. */
    public static Report hostile() {
        Comparison sample = SampleVariations.withAttempt();
        Briefing calm = sample.scenario().briefing();
        Scenario scenario = sample.scenario().withBriefing(new Briefing(HOSTILE, HOSTILE,
                calm.difficulty(), List.of(HOSTILE), List.of(), calm.objectives()));
        Comparison comparison = new Comparison(scenario, sample.seed(), sample.alertAt(),
                sample.decisionAt(), sample.fingerprint(), sample.branches().stream()
                        .map(ReportSamples::renamed).toList(),
                sample.pairs());
        LocalDateTime at = LocalDateTime.parse("2026-03-02T10:47:00");
        return new Report(List.of(new ReportedIncident(comparison, List.of(new AttemptAccount(
                "attempt", List.of(new AccountedDecision(at, Duration.ofMinutes(5), HOSTILE,
                        HOSTILE, List.of(HOSTILE))),
                List.of(new HeldPrediction(HOSTILE, HOSTILE, HOSTILE, HOSTILE)), List.of(HOSTILE),
                Optional.of(List.of(new AccountedMove(at, HOSTILE, List.of(HOSTILE), HOSTILE,
                        List.of(HOSTILE)))),
                1, List.of(HOSTILE))),
                List.of(later(comparison)))), DAY);
    }

    /** A mission with an account of an attempt, of which its comparison knows nothing. */
    public static Report withAnAttempt() {
        ReportedIncident told = hostile().incidents().getFirst();
        return new Report(List.of(new ReportedIncident(MissionComparison.ofArchive(),
                told.attempts(), told.nearMisses())), DAY);
    }

    private static NearMiss later(Comparison comparison) {
        List<Axis> axes = comparison.trunk().axes();
        return new NearMiss(comparison.trunk().name(), Duration.ofMinutes(5), axes,
                axes.stream().map(axis -> new Axis(axis.name(), axis.unit(), axis.currency(),
                        axis.value().map(value -> value.add(BigDecimal.ONE)))).toList());
    }

    private static BranchResult renamed(BranchResult branch) {
        return new BranchResult(branch.name(), HOSTILE + branch.name(), branch.kind(),
                branch.journal(), branch.outcome(), branch.fingerprint(), branch.axes(),
                branch.totals(), branch.rivalry(), branch.objectives(), branch.sentences(),
                branch.missed());
    }
}

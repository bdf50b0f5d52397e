package dev.lastresort.report.postmortem;

import dev.lastresort.inspection.BranchDiff;
import dev.lastresort.inspection.BranchDiff.DifferingRows;
import dev.lastresort.inspection.CellText;
import dev.lastresort.inspection.DiffKind;
import dev.lastresort.inspection.DiffRow;
import dev.lastresort.inspection.DiffSheet;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Cause;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.model.sheet.Sheet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a figure of an axis counts, a line each, as the ledgers of its branch have it. */
final class AxisEvidence {

    private static final String TIME = "time to recover";

    private final Comparison comparison;
    private final BranchResult branch;

    AxisEvidence(Comparison comparison, BranchResult branch) {
        this.comparison = comparison;
        this.branch = branch;
    }

    /** Empty where it counts nothing. */
    Optional<Sheet> of(Axis axis) {
        if (axis.value().filter(value -> value.signum() == 0).isPresent()) {
            return Optional.empty();
        }
        int colon = axis.name().indexOf(": ");
        Sheet sheet = colon < 0 ? recovery()
                : of(axis.name().substring(0, colon), axis.name().substring(colon + 2));
        return sheet.lines().isEmpty() ? Optional.empty() : Optional.of(sheet);
    }

    private Sheet of(String kind, String subject) {
        return switch (kind) {
            case "lost" -> rows(subject, row -> row.kind() == DiffKind.LOST);
            case "lost or wrong" -> rows(subject, row -> row.kind() == DiffKind.LOST
                    || row.kind() == DiffKind.WRONG && !isUpdateNeverAccepted(row));
            case "never accepted" -> rows(subject, row -> row.kind() == DiffKind.NEVER_ACCEPTED
                    || isUpdateNeverAccepted(row));
            case "unexpected" -> rows(subject, row -> row.kind() == DiffKind.UNEXPECTED);
            case "not right" -> effects(subject, entry -> !entry.takenBack());
            case "not right or taken back", "owed to customers", "forgone" ->
                    effects(subject, _ -> true);
            case "bad answers" -> answers(subject, JudgedAnswer::bad);
            case "wrong answers" -> answers(subject,
                    answer -> answer.judgement() == Judgement.WRONG);
            case "down" -> down(subject);
            default -> new Sheet(List.of(), List.of());
        };
    }

    /** A row that is wrong only because the request that would have changed it was turned away. */
    private static boolean isUpdateNeverAccepted(DiffRow row) {
        return row.kind() == DiffKind.WRONG && row.blames().stream().anyMatch(
                blame -> blame.cause() instanceof Cause.RequestRefused
                        || blame.cause() instanceof Cause.RequestFailed);
    }

    private Sheet rows(String fact, Predicate<DiffRow> which) {
        DifferingRows all = Objects.requireNonNull(BranchDiff.between(comparison,
                comparison.counterfactual().name(), branch.name()).facts().get(fact), fact);
        return DiffSheet.of(all, all.rows().stream().filter(which).toList(),
                "expected", "actual");
    }

    private Sheet effects(String effect, Predicate<EffectLedger.Entry> which) {
        return new Sheet(List.of("at", "effect", "key", "expected", "actual", "by", "taken back"),
                branch.outcome().effect(effect).entries().stream().filter(which)
                        .map(entry -> List.of(Wording.isoInstant(entry.at()),
                                entry.verdict().word(), CellText.of(entry.key()),
                                entry.expected().map(CellText::of).orElse(""),
                                entry.actual().map(CellText::of).orElse(""),
                                entry.n() < 0 ? entry.actor() : entry.actor() + " #" + entry.n(),
                                entry.takenBack() ? "yes" : "no"))
                        .toList());
    }

    private Sheet answers(String actor, Predicate<JudgedAnswer> which) {
        return new Sheet(List.of("at", "request", "answer", "why"), tallies(actor)
                .flatMap(one -> one.getValue().answers().stream().filter(which)
                        .map(answer -> List.of(Wording.isoInstant(answer.at()),
                                one.getKey() + " #" + answer.n(),
                                answer.judgement().name().toLowerCase(java.util.Locale.ROOT),
                                answer.detail())))
                .toList());
    }

    private Sheet down(String actor) {
        return new Sheet(List.of("from", "to", "seconds", "who"), tallies(actor)
                .flatMap(one -> one.getValue().states().stream()
                        .filter(span -> span.state() == State.DOWN)
                        .map(span -> List.of(Wording.isoInstant(span.start()),
                                Wording.isoInstant(span.end()),
                                String.valueOf(Wording.seconds(
                                        Duration.between(span.start(), span.end()))),
                                one.getKey())))
                .toList());
    }

    /** An actor by itself, or the tenants of a group. */
    private Stream<Map.Entry<String, ActorTally>> tallies(String actor) {
        return branch.outcome().actors().entrySet().stream()
                .filter(entry -> Tenancy.covers(actor, entry.getKey()));
    }

    private Sheet recovery() {
        List<String> headings = List.of("from", "to", "what");
        return comparison.decisionAt().map(from -> new Sheet(headings,
                branch.outcome().serviceBack().map(back -> List.of(List.of(
                        Wording.isoInstant(from), Wording.isoInstant(back.at()),
                        "decision to service back")))
                        .orElseGet(() -> List.of(List.of(Wording.isoInstant(from),
                                Wording.isoInstant(comparison.scenario().horizon()),
                                "decision to the end of the day; service is not back")))))
                .orElseGet(() -> new Sheet(headings, List.of()));
    }

    /** Whether its lines are what is counted, one for one. */
    static boolean isCounted(Axis axis) {
        return switch (axis.unit()) {
            case "rows", "effects", "answers" -> true;
            default -> false;
        };
    }

    /** Whether it is the time to recover, which has a span and nothing to count. */
    static boolean isTime(Axis axis) {
        return axis.name().equals(TIME);
    }
}

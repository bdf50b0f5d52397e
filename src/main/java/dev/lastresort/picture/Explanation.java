package dev.lastresort.picture;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a shape shows, in a line or two for a tooltip. */
public final class Explanation {

    private final LocalDateTime day;

    private Explanation(LocalDateTime day) {
        this.day = day;
    }

    /** For those who know the day on which it begins. */
    public static Optional<String> of(Shown shown) {
        return of(shown, shown instanceof Shown.OnBranch thing
                ? thing.instant().orElse(LocalDateTime.MIN) : LocalDateTime.MIN);
    }

    /** @param day the one that needs no date: the scenario's first */
    public static Optional<String> of(Shown shown, LocalDateTime day) {
        return new Explanation(day).words(shown);
    }

    private Optional<String> words(Shown shown) {
        return switch (shown) {
            case Shown.Nothing _, Shown.WholeBranch _ -> Optional.empty();
            case Shown.Playhead _ -> Optional.of("The playhead: drag it through the day");
            case Shown.Title title -> Optional.of(title.title());
            case Shown.Fold _ -> Optional.of("Show or hide the lanes of this branch");
            case Shown.GroupFold _ -> Optional.of(
                    "Show each tenant on a lane of its own, or all on one");
            case Shown.ActorState state -> Optional.of(state.actor() + " was "
                    + state.condition().word() + "\n"
                    + stretch(state.start(), state.end()));
            case Shown.OutageRule outage -> Optional.of("Outage of " + outage.actor()
                    + (outage.open() ? ", still open at the end of the day" : "") + "\n"
                    + stretch(outage.start(), outage.end()));
            case Shown.Requests requests -> Optional.of(requests(requests));
            case Shown.Answers answers -> Optional.of(Wording.number(answers.count()) + " "
                    + judgement(answers.judgement()) + "\n"
                    + TimeText.betweenSeconds(answers.start(), answers.end(), day));
            case Shown.StepPhase step -> Optional.of(step.step().name() + "\n"
                    + phase(step.phase()));
            case Shown.ModelledPhase step -> Optional.of(step.step() + " (modelled, not measured)"
                    + "\n" + phase(step.phase()));
            case Shown.ModelledMoment step -> Optional.of(step.step() + " (modelled, not measured)"
                    + "\n" + TimeText.clock(step.at(), day) + ", takes no time");
            case Shown.ScheduledRequests requests -> Optional.of(requests.actor() + ": "
                    + Wording.count(requests.count(), "request") + " by its schedule\n"
                    + (requests.count() == 1 ? TimeText.clockSeconds(requests.start(), day)
                            : TimeText.betweenSeconds(requests.start(), requests.end(), day)));
            case Shown.Discarded discarded -> Optional.of("Discarded by the restore\n"
                    + stretch(discarded.from(), discarded.to())
                    + (discarded.transactions() == 0 ? "" : "\n"
                            + HistoryLane.transactions(discarded.transactions())));
            case Shown.RestoreTarget target -> Optional.of("Restore target "
                    + TimeText.clock(target.at(), day) + "\nDrag it to try another instant");
            case Shown.SideInstance side -> Optional.of("Side instance " + side.instance() + "\n"
                    + stretch(side.from(), side.to()) + "\n"
                    + Wording.number(side.copied()) + " rows copied back");
            case Shown.DatabaseLine line -> Optional.of(
                    (line.up() ? "The database was up" : "The database was down") + "\n"
                            + stretch(line.from(), line.to()));
            case Shown.MarkGroup marks -> Optional.of(
                    marks.marks().stream().map(Mark::label).collect(Collectors.joining("\n")));
        };
    }

    private String phase(Phase phase) {
        return StepLane.word(StepLane.role(phase.kind())) + ": "
                + stretch(phase.start(), phase.end())
                + (phase.formula().isEmpty() ? "" : "\n" + phase.formula());
    }

    private String requests(Shown.Requests requests) {
        String what = switch (requests.fate()) {
            case TOLD_YES -> "told yes";
            case TOLD_NO -> "turned away";
            case REMEMBERED -> "in the database";
            case FORGOTTEN -> "told yes, then forgotten";
            default -> "without a row in the database";
        };
        String who = requests.actor() + ": " + Wording.number(requests.count()) + " " + what;
        return requests.count() == 1
                ? who + "\n" + TimeText.clockSeconds(requests.first(), day)
                : who + "\n" + TimeText.betweenSeconds(
                        requests.first(), requests.last(), day);
    }

    private static String judgement(Role role) {
        return switch (role) {
            case ANSWER_OK -> "answered well";
            case ANSWER_WRONG -> "answered wrongly";
            case ANSWER_FAILED -> "failed";
            default -> "refused";
        };
    }

    private String stretch(LocalDateTime from, LocalDateTime to) {
        return TimeText.between(from, to, day) + " (" + TimeText.duration(from, to) + ")";
    }
}

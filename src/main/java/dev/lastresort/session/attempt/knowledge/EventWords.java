package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.LogEntry.Kind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts events into the words of a log. What is not logged anywhere in real life has none. */
final class EventWords {

    private final Scenario scenario;
    private final Map<String, String> lastAnswers = new HashMap<>();
    private final Map<Event.StepRef, LocalDateTime> begun = new HashMap<>();
    private final Map<String, Set<Long>> waits = new HashMap<>();
    private final BelievedDeploys deploys = new BelievedDeploys();
    private final ErrorWords errors;

    EventWords(Scenario scenario) {
        this.scenario = scenario;
        errors = new ErrorWords(scenario);
    }

    Optional<LogEntry> of(Event event) {
        errors.follow(event);
        deploys.follow(event);
        return switch (event) {
            case Answered answered -> answered(answered);
            case Event.Waiting waiting -> waits(waiting);
            case Event.AlertRaised(var at, var alert) -> line(at, Kind.ALERT, alert, true);
            case Event.BackupTaken(var at, var backup) ->
                    line(at, Kind.BACKUP, "Backup " + backup + " taken", false);
            case Event.StepStarted(var at, var ref, var step, _) -> {
                begun.put(ref, at);
                yield Optional.of(new LogEntry(at, kind(ref), subject(ref, scenario),
                        ref.name() + ": begun" + (isUnreviewed(ref, step) ? ", unreviewed" : ""),
                        false));
            }
            case Event.StepEnded(var at, var ref, StepFailed failed, _, _) ->
                    Optional.of(new LogEntry(at, kind(ref), subject(ref, scenario),
                            ref.name() + ": " + vain(ref, failed, at), true));
            case Event.StepEnded(var at, var ref, _, _, _) -> Optional.of(new LogEntry(
                    at, kind(ref), subject(ref, scenario), ref.name() + ": done", true));
            case Event.DatabaseDown(var at, _, _) ->
                    line(at, Kind.DATABASE, "The database is down", true);
            case Event.DatabaseUp(var at, _) ->
                    line(at, Kind.DATABASE, "The database is up again", true);
            case Event.TablesLocked locked -> locked(locked, Set.of());
            // how many transactions came back would count those of hidden actors
            case Event.Restored(var at, _, var source, _, _, var to, _, _, boolean promoted) ->
                    line(at, Kind.DATABASE, promoted
                            ? "Replica " + source + " serves now, as of " + Wording.clock(to, at)
                            : "Restored from " + source + ", as of " + Wording.clock(to, at),
                            false);
            case Event.BackupFound found -> line(found.at(),
                    found.finding() == Event.Finding.SOUND ? Kind.BACKUP : Kind.BAD_BACKUP,
                    found.words().isEmpty() ? "Backup " + found.backup() + " is sound"
                            : found.words().replaceFirst("^b", "B"),
                    true);
            case Event.ReplicaPaused(var at, _, var replica, var standsAt) -> line(at,
                    Kind.PAUSE, "Replica " + replica + " is paused, as of "
                            + Wording.clock(standsAt, at),
                    true);
            case Event.SideInstanceReady ready -> line(ready.at(), Kind.DATABASE,
                    "Side instance " + ready.instance() + " stands, as of "
                            + Wording.clock(ready.recoveredTo(), ready.at()),
                    true);
            case Event.CopiedBack copied -> line(copied.at(), Kind.DATABASE,
                    Wording.number(copied.copied() + copied.replaced()) + " rows of "
                            + copied.table() + " copied back",
                    false);
            case Event.Deployed deployed -> Optional.of(new LogEntry(deployed.at(), Kind.DEPLOY,
                    Optional.of(deployed.actor()), title(deployed.actor()) + ": "
                            + deployed.version() + " is deployed" + reach(deployed),
                    false));
            case Event.TablesUnlocked _, Event.Contained _, Event.Resumed _,
                    Event.AnswerableAgain _, Event.InvariantsChecked _, Event.DecisionMade _ ->
                    Optional.empty();
        };
    }

    private String reach(Event.Deployed deployed) {
        return deployed.nodes().isEmpty() || deploys.passesForAll(deployed) ? ""
                : ", on " + Wording.count(deployed.nodes().getAsInt(), "machine");
    }

    /** A script by hand that nobody looks through before it runs. */
    private static boolean isUnreviewed(Event.StepRef ref, Step step) {
        return ref.program() == Event.Program.STRATEGY && step instanceof Step.RunSql script
                && script.hands().review().isZero();
    }

    private String vain(Event.StepRef ref, StepFailed failed, LocalDateTime at) {
        String how = failed.isCancelled() ? "cancelled"
                : "failed (" + failed.sqlState() + " " + failed.message() + ")";
        return how + " after " + Wording.duration(Duration.between(
                begun.getOrDefault(ref, at), at).toSeconds());
    }

    /** Which tables are locked, but for the secret ones; nothing if there are no others. */
    Optional<LogEntry> locked(Event.TablesLocked locked, Set<String> secret) {
        List<String> told = locked.tables().stream()
                .filter(table -> !secret.contains(table)).toList();
        return told.isEmpty() ? Optional.empty() : line(locked.at(), Kind.DATABASE,
                "Locked by " + locked.ref().name() + (locked.readersPass() ? ", for writing: "
                        : ": ") + String.join(", ", told),
                false);
    }

    /** Of requests that wait it is logged when the first one does. */
    private Optional<LogEntry> waits(Event.Waiting waiting) {
        Set<Long> some = waits.computeIfAbsent(waiting.actor(), _ -> new HashSet<>());
        return some.add(waiting.n()) && some.size() == 1
                ? Optional.of(new LogEntry(waiting.at(), Kind.REFUSAL,
                        Optional.of(waiting.actor()),
                        title(waiting.actor()) + ": requests wait from here on", true))
                : Optional.empty();
    }

    /** ... and when none does any more. */
    private Optional<LogEntry> answered(Answered answered) {
        Set<Long> some = waits.get(answered.actor());
        boolean last = some != null && some.remove(answered.n()) && some.isEmpty();
        Optional<LogEntry> entry = answer(answered);
        return entry.isEmpty() && last
                ? Optional.of(new LogEntry(answered.at(), Kind.REFUSAL,
                        Optional.of(answered.actor()),
                        title(answered.actor()) + ": no request waits any more", true))
                : entry;
    }

    /** Errors are logged each, refusals where they begin; what went well is not. */
    private Optional<LogEntry> answer(Answered answered) {
        String now = switch (answered.answer()) {
            case Acknowledged() -> "";
            case Failed failed -> errors.of(answered, failed);
            case Refused refused -> "turned away: " + ActorTrack.words(refused, scenario);
        };
        String before = Optional.ofNullable(lastAnswers.put(answered.actor(), now)).orElse("");
        boolean change = !now.equals(before);
        if (now.isEmpty() || answered.answer() instanceof Refused && !change) {
            return Optional.empty();
        }
        return Optional.of(new LogEntry(answered.at(),
                answered.answer() instanceof Failed ? Kind.ERROR : Kind.REFUSAL,
                Optional.of(answered.actor()), title(answered.actor()) + ": " + now, change));
    }

    private String title(String actor) {
        return scenario.actors().stream().filter(a -> a.name().equals(actor))
                .map(Actor::title).findFirst().orElse(actor);
    }

    private Kind kind(Event.StepRef ref) {
        return ref.program() == Event.Program.STRATEGY ? Kind.STEP
                : subject(ref, scenario).isPresent() ? Kind.DEPLOY : Kind.CHANGE;
    }

    /** The actor that an event is about, unless the trainee has named it. */
    static Optional<String> subject(Event event, Scenario scenario) {
        return switch (event) {
            case Answered answered -> Optional.of(answered.actor());
            case Event.Waiting waiting -> Optional.of(waiting.actor());
            case Event.Deployed deployed -> Optional.of(deployed.actor());
            case Event.StepStarted started -> subject(started.ref(), scenario);
            case Event.StepEnded ended -> subject(ended.ref(), scenario);
            default -> Optional.empty();
        };
    }

    /** The actor that a step of the incident is about. A trainee's own steps hide nothing. */
    private static Optional<String> subject(Event.StepRef ref, Scenario scenario) {
        List<Step> steps = scenario.incident().steps();
        return ref.program() == Event.Program.STRATEGY || ref.index() >= steps.size()
                ? Optional.empty() : subject(steps.get(ref.index()));
    }

    private static Optional<String> subject(Step step) {
        return step instanceof Step.Deploy deploy
                ? Optional.of(deploy.actor()) : Optional.empty();
    }

    private static Optional<LogEntry> line(
            LocalDateTime at, Kind kind, String text, boolean notable) {
        return Optional.of(new LogEntry(at, kind, Optional.empty(), text, notable));
    }
}

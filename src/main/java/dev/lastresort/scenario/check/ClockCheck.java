package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.model.scenario.Voice;
import dev.lastresort.model.scenario.traffic.Traffic;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.InstantText;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** The order of the day's instants, and how much work a day may hold. */
final class ClockCheck implements Check {

    private static final Duration LONGEST_JUMP = Duration.ofDays(366);
    private static final Duration LONGEST_DAY = Duration.ofDays(31);
    static final long MOST_TICKS = 1_000_000;

    @Override
    public void look(Scenario draft, Findings findings) {
        LocalDateTime start = draft.start();
        LocalDateTime horizon = draft.horizon();
        if (!InstantText.readable(start) || !InstantText.readable(horizon)) {
            return;
        }
        if (!start.isBefore(horizon)) {
            findings.error(
                    Rule.CLOCK_ORDER,
                    "/horizon",
                    "the horizon is not after the start",
                    "move it past " + start);
            return;
        }
        if (Duration.between(start, horizon).compareTo(LONGEST_DAY) > 0) {
            findings.error(
                    Rule.DAY_TOO_LONG,
                    "/horizon",
                    "the horizon is more than 31 days after the start",
                    "one or two days are enough for an incident");
            return;
        }
        lookAtIncident(draft, findings);
        lookAtBackups(draft, findings);
        lookAtAlerts(draft, findings);
        lookAtJumps(draft, findings);
        lookAtVoices(draft, findings);
        lookAtSchedules(draft, findings);
    }

    private static void lookAtIncident(Scenario draft, Findings findings) {
        LocalDateTime at = draft.incident().at();
        if (InstantText.readable(at)
                && !(at.isAfter(draft.start()) && at.isBefore(draft.horizon()))) {
            findings.error(
                    Rule.CLOCK_ORDER,
                    "/incident/at",
                    "the incident is not between start and horizon",
                    "move it after " + draft.start() + " and before " + draft.horizon());
        }
    }

    private static void lookAtBackups(Scenario draft, Findings findings) {
        for (int i = 0; i < draft.backups().size(); i++) {
            // a series that leaves the day was reported where it was read
            if (!draft.backups().get(i).name().isEmpty()
                    && isOutside(draft, draft.backups().get(i).at())) {
                findings.error(
                        Rule.BACKUP_OUTSIDE_DAY,
                        "/backups/" + draft.backups().get(i).entry() + "/at",
                        "this backup is not taken during the day",
                        "move it between start and horizon");
            }
        }
    }

    private static void lookAtAlerts(Scenario draft, Findings findings) {
        for (int i = 0; i < draft.alerts().size(); i++) {
            if (draft.alerts().get(i).when() instanceof Alert.At(LocalDateTime instant)
                    && isOutside(draft, instant)) {
                findings.error(
                        Rule.INSTANT_OUTSIDE_DAY,
                        "/alerts/" + i + "/when/at",
                        "this alert is not raised during the day",
                        "move it between incident and horizon");
            }
        }
    }

    private static void lookAtJumps(Scenario draft, Findings findings) {
        for (int i = 0; i < draft.day().clockJumps().size(); i++) {
            Day.ClockJump jump = draft.day().clockJumps().get(i);
            if (isOutside(draft, jump.at())) {
                findings.error(Rule.INSTANT_OUTSIDE_DAY, "/clockJumps/" + i + "/at",
                        "the clock does not jump during the day",
                        "move it between start and horizon");
            }
            if (InstantText.readable(jump.at()) && draft.day().clockJumps().subList(0, i).stream()
                    .anyMatch(earlier -> earlier.at().equals(jump.at()))) {
                findings.error(Rule.CLOCK_ORDER, "/clockJumps/" + i + "/at",
                        "the clock jumps at this instant already",
                        "make one jump of the two, or move one of them");
            }
            if (jump.by().abs().compareTo(LONGEST_JUMP) > 0) {
                findings.error(Rule.OUT_OF_RANGE, "/clockJumps/" + i + "/by",
                        "the clock jumps by more than a year", "let it jump by less");
            }
        }
    }

    private static void lookAtVoices(Scenario draft, Findings findings) {
        List<Voice> voices = draft.practice().voices();
        for (int i = 0; i < voices.size(); i++) {
            if (voices.get(i).when() instanceof Voice.From(LocalDateTime instant)
                    && isOutside(draft, instant)) {
                findings.error(Rule.INSTANT_OUTSIDE_DAY, "/practice/voices/" + i + "/when/from",
                        "this is not during the day", "move it between incident and horizon");
            }
        }
    }

    static boolean isOutside(Scenario draft, LocalDateTime instant) {
        return InstantText.readable(instant)
                && (instant.isBefore(draft.start()) || !instant.isBefore(draft.horizon()));
    }

    private static void lookAtSchedules(Scenario draft, Findings findings) {
        Duration day = Duration.between(draft.start(), draft.horizon());
        for (int i = 0; i < draft.actors().size(); i++) {
            Actor actor = draft.actors().get(i);
            String pointer = "/actors/" + i + "/schedule";
            if (actor.schedule() instanceof Schedule.Curve(Traffic traffic)) {
                new TrafficCheck(draft, findings).look(traffic, pointer);
                continue;
            }
            Duration gap = smallestGap(actor.schedule());
            if (actor.schedule().jitter().compareTo(gap) >= 0) {
                findings.error(
                        Rule.JITTER_TOO_LONG,
                        pointer + "/jitter",
                        "the jitter is not shorter than the smallest gap between two requests",
                        "keep it below "
                                + gap.toSeconds()
                                + " s, or requests would overtake each other");
            }
            if (day.dividedBy(gap) > MOST_TICKS) {
                findings.error(
                        Rule.TOO_MANY_TICKS,
                        pointer,
                        "this makes more than " + MOST_TICKS + " requests a day",
                        "let it come less often; rows are a sample, too");
            }
        }
    }

    /** Times repeat each day, so the gap over midnight counts. */
    private static Duration smallestGap(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Every every -> every.every();
            case Schedule.At at -> smallestGap(at.times());
            case Schedule.Curve _ -> Duration.ZERO;
        };
    }

    private static Duration smallestGap(List<LocalTime> times) {
        Duration smallest = Duration.ofDays(1);
        for (int i = 0; i + 1 < times.size(); i++) {
            Duration gap = Duration.between(times.get(i), times.get(i + 1));
            smallest = gap.isPositive() && gap.compareTo(smallest) < 0 ? gap : smallest;
        }
        if (times.size() > 1) {
            Duration overnight =
                    Duration.ofDays(1).minus(Duration.between(times.getFirst(), times.getLast()));
            smallest = overnight.compareTo(smallest) < 0 ? overnight : smallest;
        }
        return smallest;
    }
}

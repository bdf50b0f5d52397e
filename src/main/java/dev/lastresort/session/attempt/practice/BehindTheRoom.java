package dev.lastresort.session.attempt.practice;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.attempt.Backstage;
import dev.lastresort.session.attempt.Backstage.StampedEntry;
import dev.lastresort.session.attempt.knowledge.EventLog;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.moment.Stretch;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Looks behind an attempt at rest, for the facilitator of a session. Nothing is changed by it. */
final class BehindTheRoom {

    private final Room room;

    BehindTheRoom(Room room) {
        this.room = room;
    }

    Backstage at(Moment moment, Attempt attempt) {
        EventLog log = EventLog.of(room, moment);
        Scenario scenario = room.scenario();
        return new Backstage(
                scenario.actors().stream().filter(actor -> !log.knows(actor.name()))
                        .map(actor -> hidden(actor, moment)).toList(),
                broken(moment),
                attempt.decisions().stream()
                        .flatMap(one -> one.action() instanceof Action.OfTeam(var entry)
                                ? Stream.of(new StampedEntry(one.at(), entry)) : Stream.empty())
                        .toList());
    }

    private static String hidden(Actor actor, Moment moment) {
        List<Answered> answers = moment.journal().stream(Answered.class)
                .filter(one -> one.actor().equals(actor.name())).toList();
        long bad = answers.stream()
                .filter(one -> !(one.answer() instanceof Acknowledged)).count();
        return actor.title() + ": " + (bad == 0 ? "nothing failed so far"
                : Wording.count(bad, "request") + " failed or turned away so far");
    }

    private List<String> broken(Moment moment) {
        if (moment.standing().down()) {
            return List.of();
        }
        try (Stretch look = room.from(moment)) {
            SortedMap<String, Boolean> holds = look.responder().invariants(moment.now());
            return room.scenario().invariants().checks().stream()
                    .filter(check -> !holds.getOrDefault(check.name(), true))
                    .map(check -> check.title()
                            + (check.monitored() ? "" : " (nobody monitors it)"))
                    .toList();
        }
    }
}

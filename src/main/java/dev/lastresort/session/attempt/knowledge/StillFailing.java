package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an on-call who asks around hears to be out of order, of what is known to there be. */
public final class StillFailing {

    private StillFailing() {}

    /**
     * A line for each known program whose latest request was not answered and still would not be;
     * none where all work.
     */
    public static List<String> of(Room room, Moment moment) {
        Scenario scenario = room.scenario();
        List<String> lines = new ArrayList<>();
        if (moment.standing().down()) {
            lines.add("The database is down");
        }
        if (moment.standing().readOnly()) {
            lines.add("All applications are still read-only");
        }
        if (moment.standing().maintenance()) {
            lines.add("The maintenance page is still up");
        }
        EventLog log = EventLog.of(room, moment);
        Map<String, Answered> bad = unanswered(moment);
        EventWords words = new EventWords(scenario);
        for (Actor actor : scenario.actors()) {
            Answered answered = bad.get(actor.name());
            if (!log.knows(actor.name())) {
                continue;
            }
            if (moment.standing().stopped().contains(actor.name())) {
                lines.add(actor.title() + " is still stopped");
            } else if (answered != null) {
                words.of(answered).ifPresent(entry -> lines.add(entry.text()));
            }
        }
        return List.copyOf(lines);
    }

    private static Map<String, Answered> unanswered(Moment moment) {
        Map<String, Answered> bad = new LinkedHashMap<>();
        moment.journal().forEach(event -> {
            if (event instanceof Answered answered) {
                if (answered.answer() instanceof Acknowledged) {
                    bad.remove(answered.actor());
                } else {
                    bad.put(answered.actor(), answered);
                }
            } else if (event instanceof Event.AnswerableAgain again) {
                bad.remove(again.actor());
            }
        });
        return bad;
    }
}

package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.journal.Canon;
import dev.lastresort.scenario.attempt.AttemptText;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.moment.Stretch;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Takes in something of the team session. It takes no time and no hands; all of it goes into the
 * digest, so that an attempt from which an inject was taken out, or in which one was changed, does
 * not replay as recorded.
 */
final class TeamTurn {

    private final Room room;
    private final Moment moment;

    TeamTurn(Room room, Moment moment) {
        this.room = room;
        this.moment = moment;
    }

    Turn.Result take(Action.OfTeam team) {
        Moment after = team.entry() instanceof TeamEntry.Injected(_, var content)
                && content instanceof InjectContent.Unavailable away
                        ? without(away.person(), moment.now().plus(away.lasts())) : moment;
        return new Turn.Done(after.keeping(digest(team.entry())), team, new Reply.NoContent());
    }

    private Moment without(Optional<String> person, LocalDateTime until) {
        try (Stretch stretch = room.from(moment)) {
            stretch.responder().leave(person, until);
            return stretch.unseen();
        }
    }

    private String digest(TeamEntry entry) {
        Canon canon = new Canon();
        canon.text(moment.seen()).text("team").text(AttemptText.of(new Action.OfTeam(entry)));
        return canon.sha256();
    }
}

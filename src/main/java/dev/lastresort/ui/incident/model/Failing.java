package dev.lastresort.ui.incident.model;

import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.ActorStatus;
import dev.lastresort.session.attempt.RoomView.Request;
import dev.lastresort.session.attempt.RoomView.State;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the programs that are known an on-call looks at first. */
public final class Failing {

    private Failing() {}

    /** Whether one of its latest requests failed. */
    public static boolean recently(ActorStatus actor) {
        return actor.recent().stream().map(Request::error).anyMatch(error -> !error.isEmpty());
    }

    /** One that is down, or else one that has failed, or else the first that there is. */
    public static Optional<ActorStatus> first(RoomView view) {
        return Stream.of(
                view.actors().stream().filter(actor -> actor.state() == State.DOWN),
                view.actors().stream().filter(Failing::recently),
                view.actors().stream().filter(actor -> actor.failed() > 0),
                view.actors().stream()).flatMap(actors -> actors).findFirst();
    }
}

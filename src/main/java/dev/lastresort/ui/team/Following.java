package dev.lastresort.ui.team;

import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.follow.FollowServer;
import dev.lastresort.ui.follow.FollowServer.SeatAddress;
import dev.lastresort.ui.team.SessionClock.SessionPhase;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Whether others follow the room from their own screens. Invariant: nobody does until the
 * facilitator opens it, and what they see is what the team may know, while the room is not covered.
 */
final class Following {

    /** How it stands. */
    sealed interface FollowState {}

    record NotOpened() implements FollowState {}

    record Followed(List<SeatAddress> addresses) implements FollowState {
        Followed {
            addresses = List.copyOf(addresses);
        }
    }

    record Unable(String why) implements FollowState {}

    private final FacilitatorModel model;
    private final ReadOnlyObjectWrapper<FollowState> state =
            new ReadOnlyObjectWrapper<>(new NotOpened());
    private Optional<FollowServer> server = Optional.empty();
    /** Read by the threads that answer. */
    private volatile Optional<RoomView> seen = Optional.empty();

    Following(FacilitatorModel model) {
        this.model = model;
        model.clock().phase().subscribe(_ -> follow());
        model.room().view().addListener((_, _, _) -> follow());
    }

    ReadOnlyObjectProperty<FollowState> state() {
        return state.getReadOnlyProperty();
    }

    void toggle() {
        if (server.isPresent()) {
            leave();
            return;
        }
        FollowServer.localAddress().ifPresentOrElse(this::open, () -> state.set(
                new Unable("This machine has no address in a local network, such as"
                        + " 192.168.0.5: nobody could follow.")));
    }

    private void open(InetAddress address) {
        try {
            FollowServer opened = FollowServer.open(address, model.session().exercise().seats(),
                    model.session().exercise().title(), () -> seen);
            server = Optional.of(opened);
            state.set(new Followed(opened.addresses()));
        } catch (IOException cannot) {
            state.set(new Unable("It cannot be opened here: " + cannot.getMessage()));
        }
    }

    void leave() {
        server.ifPresent(FollowServer::close);
        server = Optional.empty();
        state.set(new NotOpened());
    }

    private void follow() {
        seen = model.clock().phase().get() == SessionPhase.PLAYING
                ? Optional.of(model.room().view().get()) : Optional.empty();
    }
}

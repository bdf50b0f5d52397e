package dev.lastresort.ui.incident.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.ActorStatus;
import dev.lastresort.session.attempt.RoomView.State;
import dev.lastresort.session.attempt.RoomView.TenantGroup;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActorChoiceTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-02T10:00:00");

    @Test
    void aGroupIsOfferedBeforeItsTenants() {
        List<ActorChoice> choices = ActorChoice.of(view(
                actor("job", State.UP, Optional.empty()), tenant("1", State.UP, true),
                tenant("2", State.UP, true)));
        assertEquals(List.of("job", "shop", "shop@1", "shop@2"),
                choices.stream().map(ActorChoice::name).toList());
        assertEquals("all 2 tenants of Shop", choices.get(1).title());
        assertEquals(List.of("v1"), choices.get(1).versions());
    }

    /** To speak of all would give away that there are others. */
    @Test
    void aGroupOfWhichSomeAreNotKnownIsNotOffered() {
        assertEquals(List.of("shop@1", "shop@2"), ActorChoice.of(view(
                tenant("1", State.UP, false), tenant("2", State.UP, false))).stream()
                .map(ActorChoice::name).toList());
    }

    @Test
    void aGroupIsStoppedIfAllAreAndConcernedIfOneIs() {
        ActorChoice some = ActorChoice.of(view(
                tenant("1", State.STOPPED, true), tenant("2", State.UP, true))).getFirst();
        assertEquals(List.of(false, true), List.of(some.stopped(), some.concerned()));
        ActorChoice all = ActorChoice.of(view(
                tenant("1", State.STOPPED, true), tenant("2", State.STOPPED, true))).getFirst();
        assertEquals(List.of(true, true), List.of(all.stopped(), all.concerned()));
    }

    private static ActorStatus tenant(String tenant, State state, boolean whole) {
        return actor("shop@" + tenant, state, Optional.of(new TenantGroup("shop", "Shop", whole)));
    }

    private static ActorStatus actor(String name, State state, Optional<TenantGroup> group) {
        return new ActorStatus(name, "Title of " + name, state, "v1", List.of("v1"), 1, 0, 0, 0,
                "", List.of(), List.of(), group);
    }

    private static RoomView view(ActorStatus... actors) {
        return new RoomView("Title", List.of(), NOW, NOW, NOW, NOW.plusHours(1), List.of(),
                List.of(), List.of(), List.of(actors), List.of(), List.of(), List.of(), List.of(),
                new RoomView.Offers(List.of(), List.of(), false, false), List.of(), false, 0, 0,
                List.of(), Optional.empty());
    }
}

package dev.lastresort.ui.incident.action;

import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.ActorStatus;
import dev.lastresort.session.attempt.RoomView.State;
import dev.lastresort.session.attempt.RoomView.TenantGroup;
import dev.lastresort.ui.incident.model.Failing;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an action can be about: an actor that is known, or all tenants of a group at once.
 *
 * @param name      in a step
 * @param stopped   whether it is stopped; a group is if all its tenants are
 * @param concerned whether it fails, was stopped or has requests that wait; a group if one of its
 *                  tenants does
 */
record ActorChoice(String name, String title, List<String> versions, boolean stopped,
        boolean concerned) {

    /** Each group before its tenants; one of which some tenants are not known is not offered. */
    static List<ActorChoice> of(RoomView view) {
        return view.actorsByGroup().stream().flatMap(actors -> Stream.concat(
                actors.getFirst().group().filter(TenantGroup::whole)
                        .map(group -> all(group, actors)).stream(),
                actors.stream().map(ActorChoice::of))).toList();
    }

    private static ActorChoice all(TenantGroup group, List<ActorStatus> actors) {
        List<ActorChoice> members = actors.stream().map(ActorChoice::of).toList();
        return new ActorChoice(group.name(),
                "all " + actors.size() + " tenants of " + group.title(),
                actors.getFirst().versions(), members.stream().allMatch(ActorChoice::stopped),
                members.stream().anyMatch(ActorChoice::concerned));
    }

    private static ActorChoice of(ActorStatus actor) {
        return new ActorChoice(actor.name(), actor.title(), actor.versions(),
                actor.state() == State.STOPPED, actor.state() == State.DOWN
                        || actor.state() == State.STOPPED || actor.state() == State.WAITING
                        || Failing.recently(actor));
    }
}

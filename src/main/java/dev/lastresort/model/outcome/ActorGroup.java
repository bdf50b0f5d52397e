package dev.lastresort.model.outcome;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An actor as people read of it: one that is repeated for nobody, or all tenants of a group
 * together.
 *
 * @param members the tenants' parts of a group; none of an actor
 */
public record ActorGroup(String name, String title, List<ActorGroup> members) {

    public ActorGroup {
        members = List.copyOf(members);
    }

    /** In the order of the file. */
    public static List<ActorGroup> of(Scenario scenario) {
        Map<String, ActorGroup> groups = new LinkedHashMap<>();
        for (Actor actor : scenario.actors()) {
            ActorGroup one = new ActorGroup(actor.name(), actor.title(), List.of());
            Optional<Tenancy> tenancy = actor.tenancy().filter(Tenancy::isMember);
            if (tenancy.isEmpty()) {
                groups.put(one.name(), one);
            } else {
                groups.merge(tenancy.get().group(), new ActorGroup(tenancy.get().group(),
                        tenancy.get().title(), List.of(one)), ActorGroup::and);
            }
        }
        return List.copyOf(groups.values());
    }

    /** The one whose customers the telling picture is about. */
    public static ActorGroup main(Scenario scenario) {
        Actor main = scenario.mainActor();
        String name = main.tenancy().filter(Tenancy::isMember).map(Tenancy::group)
                .orElse(main.name());
        return of(scenario).stream().filter(group -> group.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private ActorGroup and(ActorGroup other) {
        List<ActorGroup> all = new ArrayList<>(members);
        all.addAll(other.members());
        return new ActorGroup(name, title, all);
    }

    /** Whether it is a group of tenants. */
    public boolean isGroup() {
        return !members.isEmpty();
    }

    /** Its title, and of a group for how many tenants it stands. */
    public String label() {
        return isGroup() ? label(title, members.size()) : title;
    }

    /** The title of a group with so many tenants. */
    public static String label(String title, int tenants) {
        return title + " · " + Wording.count(tenants, "tenant");
    }

    /** The names of all actors in it: its own, or its members'. */
    public List<String> actors() {
        return isGroup() ? members.stream().map(ActorGroup::name).toList() : List.of(name);
    }
}

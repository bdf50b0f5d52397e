package dev.lastresort.session.author;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;

/** Tells whose requests they are: an actor's, or those of all tenants of a group. */
final class TenantProse {

    private TenantProse() {}

    /** All tenants of a group are told in one line. */
    static String who(Actor actor) {
        return actor.tenancy().map(tenancy -> tenancy.title() + " (" + tenancy.group() + "), for "
                + Wording.count(tenancy.values().size(), "tenant") + " together (the first is "
                + actor.name() + "),")
                .orElse(actor.title() + " (" + actor.name() + ")");
    }
}

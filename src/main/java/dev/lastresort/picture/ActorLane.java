package dev.lastresort.picture;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A lane of an actor. All tenants of a group share one, below which those of its members stand
 * while it is unfolded.
 *
 * @param members     how many lanes it unfolds into; 0 for an actor's own
 * @param isMember    whether it is a tenant's, below its group's
 * @param amongGroups whether some lane has a sign, so that all names stand off for it
 */
record ActorLane<T>(T actor, int members, boolean unfolded, boolean isMember,
        boolean amongGroups) {

    private static final double SIGN = 16;
    private static final double SIGN_HEIGHT = 18;
    private static final double STEP = 10;

    /** From top to bottom. */
    static <T> List<ActorLane<T>> of(List<T> actors, Function<T, List<T>> members,
            Predicate<T> unfolded) {
        boolean groups = actors.stream().anyMatch(actor -> !members.apply(actor).isEmpty());
        List<ActorLane<T>> lanes = new ArrayList<>();
        for (T actor : actors) {
            List<T> parts = members.apply(actor);
            boolean open = !parts.isEmpty() && unfolded.test(actor);
            lanes.add(new ActorLane<>(actor, parts.size(), open, false, groups));
            if (open) {
                parts.forEach(part -> lanes.add(new ActorLane<>(part, 0, false, true, groups)));
            }
        }
        return lanes;
    }

    /** The sign that unfolds or folds a group; a lane that cannot be has none. */
    void addFold(Sketch sketch, double y, double height, Shown.GroupFold shows) {
        if (members > 0) {
            sketch.add(new Shape.Fold(new Box(Geometry.PAD, y + (height - SIGN_HEIGHT) / 2, SIGN,
                    SIGN_HEIGHT), Role.TEXT_QUIET, unfolded, shows));
        }
    }

    /** How far the name stands off the edge: names stand below each other, tenants a step in. */
    double indent() {
        return (amongGroups ? SIGN : 0) + (isMember ? STEP : 0);
    }
}

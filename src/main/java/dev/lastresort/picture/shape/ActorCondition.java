package dev.lastresort.picture.shape;

/** How an actor fares, as the timeline shows it. The worst last: it wins where pixels are few. */
public enum ActorCondition {
    UP("up", Role.UP),
    /** It may read, but its writes are refused on purpose. */
    READ_ONLY("read-only", Role.READ_ONLY),
    /** Its requests wait somewhere else, to be done later. */
    WAITING("requests wait", Role.DEGRADED),
    DEGRADED("degraded", Role.DEGRADED),
    /** Somebody stopped it, or put the maintenance page up. */
    STOPPED("stopped", Role.STOPPED),
    /** It met a maintenance page. */
    MAINTENANCE("in maintenance", Role.OFFLINE),
    DOWN("down", Role.DOWN);

    private final String word;
    private final Role role;

    ActorCondition(String word, Role role) {
        this.word = word;
        this.role = role;
    }

    public String word() {
        return word;
    }

    public Role role() {
        return role;
    }
}

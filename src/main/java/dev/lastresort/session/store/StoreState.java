package dev.lastresort.session.store;

/** How files and store stand to one another. */
public sealed interface StoreState {

    /** Nobody has answered yet. */
    record Connecting() implements StoreState {}

    /** Connected, and all is on both sides. */
    record UpToDate(AttemptStore.StoreRole as) implements StoreState {}

    /**
     * Connected.
     *
     * @param left how many documents are still to go over
     */
    record CatchingUp(AttemptStore.StoreRole as, int left) implements StoreState {}

    /** Not connected now; it is tried again by itself. */
    record ConnectionLost(String why) implements StoreState {}

    /**
     * Not connected any more.
     *
     * @param why empty if somebody wanted that
     */
    record GivenUp(String why) implements StoreState {}

    /** In a line. */
    default String words() {
        return switch (this) {
            case Connecting() -> "connecting";
            case UpToDate(var as) -> "connected" + as(as);
            case CatchingUp(var as, var left) -> "catching up " + left + as(as);
            case ConnectionLost _ -> "connection lost – attempts are kept in files";
            case GivenUp(var why) -> why.isEmpty() ? "not connected" : "not connected: " + why;
        };
    }

    private static String as(AttemptStore.StoreRole role) {
        return switch (role) {
            case AttemptStore.StoreRole.TeamsOwn(var name) -> " as " + name;
            case AttemptStore.StoreRole.Evaluator(var name) ->
                    " as " + name + ", evaluating all teams";
            case AttemptStore.StoreRole.AllTeams() -> ", reading all teams";
        };
    }
}

package dev.lastresort.inspection;

import java.util.Optional;

/** One table at one instant. */
public sealed interface TableThen {

    String table();

    /**
     * It was there.
     *
     * @param size      how many rows it had
     * @param remade    what gave it the columns that it had; empty if it had them from the start
     * @param written   what changed its rows last; empty if nothing had since the start of the day
     */
    record Existing(String table, int size, boolean partial, Optional<Occurrence> remade,
            Optional<Occurrence> written) implements TableThen {}

    /** It was not there yet; {@code comes} is what will make it. */
    record NotYet(String table, Occurrence comes) implements TableThen {}

    /** It was not there any more. */
    record Dropped(String table, Occurrence by) implements TableThen {}
}

package dev.lastresort.postgres;

/** Why no PostgreSQL can be started here. */
public final class NoPostgres extends Exception {

    NoPostgres(String reason) {
        super(reason);
    }
}

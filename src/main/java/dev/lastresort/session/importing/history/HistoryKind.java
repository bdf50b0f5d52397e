package dev.lastresort.session.importing.history;

/** What a folder was found to be. */
public enum HistoryKind {
    FLYWAY("Flyway migrations"),
    LIQUIBASE("Liquibase formatted SQL"),
    RAILS("Rails migrations"),
    PRISMA("Prisma migrations"),
    DUMP("a pg_dump"),
    PLAIN("SQL files in the order of their names");

    private final String words;

    HistoryKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

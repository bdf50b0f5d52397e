package dev.lastresort.session.store;

/** What keeps the store from being used, in words for people: what it is, and what to do. */
public final class StoreTrouble extends RuntimeException {

    private final TroubleKind kind;

    /** What sort of trouble it is. */
    public enum TroubleKind {
        /** Not to be connected to: there is none, or none answers. */
        NO_SERVER,
        WRONG_PASSWORD,
        /** It does not speak TLS as it is to, or does not prove who it is. */
        NOT_PROVEN,
        TOO_OLD,
        NO_RIGHTS,
        /** Nobody has prepared the database. */
        NOT_PREPARED,
        /** Prepared by a newer version of the program. */
        NEWER_SCHEMA,
        /** What was sent is refused, and would be again. */
        REFUSED,
        /** The connection is gone; another one may do. */
        LOST
    }

    public StoreTrouble(TroubleKind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public TroubleKind kind() {
        return kind;
    }

    /** Whether the same may do at another time. */
    public boolean mayPass() {
        return kind == TroubleKind.LOST || kind == TroubleKind.NO_SERVER;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

package dev.lastresort.session.attempt.history;

import dev.lastresort.model.scenario.Harmless;

/** An archive of which nothing is taken. Invariant: its message is harmless to show. */
final class ArchiveRefused extends Exception {

    private static final long serialVersionUID = 1;

    /** @param why what is wrong with it, as the rest of a sentence */
    ArchiveRefused(String why) {
        super(Harmless.text(why));
    }

    static ArchiveRefused damaged() {
        return new ArchiveRefused("it is no zip file, or a damaged one");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

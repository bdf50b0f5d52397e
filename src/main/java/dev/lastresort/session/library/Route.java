package dev.lastresort.session.library;

/** An order of scenarios that is suggested to somebody with so much time. */
public enum Route {

    /** One person's first afternoon. */
    AFTERNOON("First afternoon"),

    /** A session of sixty minutes. */
    HOUR("A session of 60 minutes");

    private final String title;

    Route(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}

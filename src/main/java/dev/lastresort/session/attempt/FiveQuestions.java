package dev.lastresort.session.attempt;

import java.util.List;

/** What stands before a restore in place. */
public final class FiveQuestions {

    /** As they are asked, in order. */
    public static final List<String> TEXTS = List.of(
            "Can we write a migration that adds back the removed table or column?",
            "Can we run a compensating script that reconstructs the lost data from logs or other"
                    + " sources?",
            "How much data will we lose if we restore from the last backup?",
            "How long will the restore take, and can the business accept that downtime?",
            "Is there a way to keep the application partially running while we fix the data?");

    private FiveQuestions() {}
}

package dev.lastresort.picture.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** What each look of an area on the timeline means, in words, in the order of the lanes. */
public final class Legend {

    private Legend() {}

    public static SequencedMap<Role, String> words() {
        SequencedMap<Role, String> words = new LinkedHashMap<>();
        words.put(Role.TOLD_YES, "told yes, or remembered");
        words.put(Role.TOLD_NO, "turned away");
        words.put(Role.FORGOTTEN, "told yes, then forgotten");
        words.put(Role.NO_ROW, "nothing to remember");
        words.put(Role.UP, "up");
        words.put(Role.DEGRADED, "degraded: wrong answers");
        words.put(Role.READ_ONLY, "read-only");
        words.put(Role.STOPPED, "stopped by the responders");
        words.put(Role.DOWN, "down: failed or refused");
        words.put(Role.OUTAGE, "outage: one time of being down");
        words.put(Role.DISCARDED, "history discarded");
        words.put(Role.APPROVAL, "waiting for approval");
        words.put(Role.AUTHORING, "writing");
        words.put(Role.REVIEW, "review");
        words.put(Role.PROVISIONING, "getting an instance");
        words.put(Role.RESTORE, "loading the backup");
        words.put(Role.REDO, "redo");
        words.put(Role.RUN, "running SQL, deploying");
        words.put(Role.COPY_BACK, "copying back");
        words.put(Role.VERIFY, "verifying");
        return words;
    }

    /** What else a picture for paper explains, where nobody can point at it and ask. */
    public static SequencedMap<Role, String> further() {
        SequencedMap<Role, String> words = new LinkedHashMap<>();
        words.put(Role.ANSWER_OK, "requests answered");
        words.put(Role.ANSWER_WRONG, "answered wrongly");
        words.put(Role.ANSWER_FAILED, "failed");
        words.put(Role.ANSWER_REFUSED, "refused");
        words.put(Role.LIVE, "database up");
        words.put(Role.OFFLINE, "database down");
        return words;
    }

    /** Only what a hall wants to know first, in two or three words each. */
    public static Map<Role, String> brief() {
        SequencedMap<Role, String> words = new LinkedHashMap<>();
        words.put(Role.TOLD_YES, "told yes, remembered");
        words.put(Role.TOLD_NO, "turned away");
        words.put(Role.FORGOTTEN, "forgotten");
        words.put(Role.UP, "up");
        words.put(Role.DEGRADED, "wrong answers");
        words.put(Role.STOPPED, "stopped");
        words.put(Role.READ_ONLY, "read-only");
        words.put(Role.DOWN, "down");
        words.put(Role.DISCARDED, "history discarded");
        words.put(Role.APPROVAL, "approval");
        words.put(Role.AUTHORING, "writing");
        words.put(Role.REVIEW, "review");
        words.put(Role.PROVISIONING, "new instance");
        words.put(Role.RESTORE, "restore");
        words.put(Role.REDO, "redo");
        words.put(Role.RUN, "running");
        words.put(Role.COPY_BACK, "copying back");
        words.put(Role.VERIFY, "verifying");
        return words;
    }
}

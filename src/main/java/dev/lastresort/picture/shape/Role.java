package dev.lastresort.picture.shape;

/**
 * What a shape means. A theme gives each role its colours; its pattern is the same in all, since no
 * state may be told by colour alone.
 */
public enum Role {
    // An actor's state
    UP(Pattern.EDGED), READ_ONLY(Pattern.BARS), DEGRADED(Pattern.DOTS), STOPPED(Pattern.RUNGS),
    DOWN(Pattern.STRIPES), OUTAGE,
    // The telling rows
    TOLD_YES, TOLD_NO(Pattern.CROSSES), REMEMBERED, FORGOTTEN(Pattern.HOLLOW),
    NO_ROW(Pattern.LINE),
    // Answers
    ANSWER_OK(Pattern.EDGED), ANSWER_WRONG(Pattern.DOTS), ANSWER_FAILED,
    ANSWER_REFUSED(Pattern.STRIPES),
    // The phases of a step
    APPROVAL(Pattern.DASHES), AUTHORING(Pattern.RUNGS), REVIEW(Pattern.DOTS),
    PROVISIONING(Pattern.BARS), RESTORE, REDO(Pattern.STRIPES), RUN(Pattern.HOLLOW),
    COPY_BACK(Pattern.BACK_STRIPES), VERIFY(Pattern.LATTICE),
    // Requests that are to come
    SCHEDULED,
    // The database's own line
    LIVE, OFFLINE(Pattern.DASHES), DISCARDED(Pattern.STRIPES), ASIDE, TARGET(Pattern.HOLLOW),
    FUTURE(Pattern.STRIPES),
    // Marks
    MARK_DECISION, MARK_SERVICE, MARK_SERVICE_ALONE, MARK_WHOLE, MARK_WORK_DONE, MARK_FAILED,
    MARK_RESTORE, MARK_MIGRATION, MARK_ALERT, MARK_DEPLOY, MARK_CONTAINMENT, MARK_CONSOLE,
    MARK_BACKUP,
    // Text and furniture
    TEXT, TEXT_QUIET, TEXT_BAD, TEXT_PLAYHEAD, TEXT_TARGET, GRID, GUIDE,
    GROUP, GROUP_SELECTED, YOURS,
    // What a hand does to the picture
    PLAYHEAD, SELECTED, RANGE, VEIL, VEIL_SELECTED;

    private final Pattern pattern;

    Role() {
        this(Pattern.SOLID);
    }

    Role(Pattern pattern) {
        this.pattern = pattern;
    }

    public Pattern pattern() {
        return pattern;
    }
}

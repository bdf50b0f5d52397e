package dev.lastresort.picture.shape;

/**
 * What a shape means. A painter gives each role its colour and, where it tells a state, its
 * pattern.
 */
public enum Role {
    // An actor's state
    UP, READ_ONLY, DEGRADED, STOPPED, DOWN,
    // The telling rows
    TOLD_YES, TOLD_NO, REMEMBERED, FORGOTTEN, NO_ROW,
    // Answers
    ANSWER_OK, ANSWER_WRONG, ANSWER_FAILED, ANSWER_REFUSED,
    // The phases of a step
    APPROVAL, AUTHORING, REVIEW, PROVISIONING, RESTORE, REDO, RUN, COPY_BACK, VERIFY,
    // The database's own line
    LIVE, OFFLINE, DISCARDED, ASIDE, TARGET, FUTURE,
    // Marks
    MARK_DECISION, MARK_RECOVERED, MARK_RESTORE, MARK_MIGRATION, MARK_ALERT, MARK_DEPLOY,
    MARK_CONTAINMENT, MARK_CONSOLE, MARK_BACKUP,
    // Text and furniture
    TEXT, TEXT_QUIET, TEXT_BAD, TEXT_PLAYHEAD, TEXT_TARGET, GRID, GUIDE, GROUP, GROUP_SELECTED, YOURS,
    // What a hand does to the picture
    PLAYHEAD, SELECTED, RANGE, VEIL, VEIL_SELECTED
}

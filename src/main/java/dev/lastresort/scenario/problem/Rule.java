package dev.lastresort.scenario.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules that a scenario file can break. Invariant: an id, once released, keeps its meaning,
 * since people search for it and scripts match on it; it is the constant's name in lower case with
 * hyphens.
 */
public enum Rule {
    // The bytes
    FILE_MISSING,
    FILE_IS_DIRECTORY,
    FILE_UNREADABLE,
    FILE_TOO_LARGE,
    FILE_EMPTY,
    INVALID_UTF8,
    BYTE_ORDER_MARK,

    // The JSON
    SYNTAX, TRAILING_CONTENT, DUPLICATE_PROPERTY, READING_LIMIT, NUMBER_TOO_LARGE,

    // What is set from outside
    BAD_OVERRIDE,

    // The shape
    REQUIRED_PROPERTY,
    UNKNOWN_PROPERTY,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    EMPTY_VALUE,
    OUT_OF_RANGE,
    WRONG_SHAPE,
    BAD_NAME,

    // Single values
    BAD_DURATION,
    BAD_SIZE,
    BAD_RATE,
    BAD_INSTANT,
    BAD_TIME,
    BAD_PATTERN,
    BAD_RANGE,
    BAD_SQL_FILE,

    // Names and what refers to them
    DUPLICATE_NAME,
    UNKNOWN_ACTOR,
    UNKNOWN_VERSION,
    UNKNOWN_EFFECT,
    UNKNOWN_FACT,
    UNKNOWN_BACKUP,
    UNKNOWN_REPLICA,
    UNKNOWN_LIMIT,
    UNKNOWN_INSTANCE,
    UNKNOWN_DISRUPTION,
    UNKNOWN_DRAW,
    UNKNOWN_PARAMETER,
    UNKNOWN_INVARIANT,
    UNMONITORED_INVARIANT,
    UNKNOWN_TABLE,
    UNDECLARED_SCHEMA_VERSION,
    UNKNOWN_MEASURE,
    MISPLACED_DRAW, WEIGHTS_MISMATCH, CIRCULAR_REFERENCE,

    // The day
    CLOCK_ORDER,
    DAY_TOO_LONG,
    TOO_MANY_TICKS,
    BACKUP_OUTSIDE_DAY,
    JITTER_TOO_LONG,
    INSTANT_OUTSIDE_DAY,
    ACTOR_NEVER_RUNS,
    ENDS_AFTER_HORIZON,

    // The recoveries
    NOTHING_TO_RESTORE_FROM,
    TARGET_AFTER_HORIZON,
    TARGET_IN_THE_FUTURE,
    TARGET_PERHAPS_UNREACHED,
    SECOND_MAIN_ACTOR,
    SECOND_DO_NOTHING,
    DO_NOTHING_WITH_STEPS,
    RESUME_WITHOUT_CONTAIN,
    INSTANCE_OVERWRITTEN,

    // What only running it shows
    ENGINE_MISSING,
    SQL_ERROR,
    SQL_REFUSED,
    LEFT_OUT,
    LIMIT_STRUCK,
    SETUP_ERROR,
    SEED_ERROR,
    TOO_FEW_ROWS,
    TOO_MANY_ROWS,
    UNKNOWN_COLUMN,
    REQUEST_CHANGES_SCHEMA,
    FACT_KEY_NOT_UNIQUE,
    FACT_KEY_NOT_IN_TABLE,
    FACT_WITHOUT_ALTERNATIVE,
    INVARIANT_BROKEN_AT_START,
    REQUEST_FAILS,
    STEP_FAILS,
    TARGET_OUTSIDE_LOG,
    NO_DECISION,
    NO_OBJECTIVE_ON_LOSS,
    ENGINE_DIFFERENCE,
    SUBQUERY_FOR_EACH_ROW,

    // What an attempt can have wrong besides
    FOREIGN_ATTEMPT,
    UNKNOWN_STEP,
    IMPOSSIBLE_ACTION,
    ATTEMPT_DEPARTS;

    /** The rule of that id, if there is one. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** As it is printed: {@code unknown-actor}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

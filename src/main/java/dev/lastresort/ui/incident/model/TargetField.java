package dev.lastresort.ui.incident.model;

import java.time.LocalDateTime;
import java.util.Optional;

/** The field of a form that takes the instant which a restore goes back to. */
public interface TargetField {

    /** What it says so far, if that is an instant. */
    Optional<LocalDateTime> target();

    void pick(LocalDateTime at);

    /** Whether what came after the target would go from the database. */
    boolean isInPlace();
}

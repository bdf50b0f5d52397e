package dev.lastresort.model.attempt;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What was decided at a virtual instant, at which nothing was left to happen.
 *
 * @param rationale why, in the trainee's words
 * @param seen      the digest of all that had happened until then; absent in a file written by hand
 */
public record Decision(
        LocalDateTime at, Action action, Optional<String> rationale, Optional<String> seen) {}

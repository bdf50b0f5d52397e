package dev.lastresort.session.attempt.headless;

import dev.lastresort.model.attempt.Action;
import java.time.LocalDateTime;
import java.util.Optional;

/** What a player asks for in one line. */
sealed interface PlayerRequest {

    /** @param since what was told before is left out of lists that only grow */
    record Observe(Optional<LocalDateTime> since) implements PlayerRequest {}

    record AskPrice(Action action) implements PlayerRequest {}

    record Doing(Action action, Optional<String> rationale) implements PlayerRequest {}

    /** Wait until something happens. */
    record AwaitNews() implements PlayerRequest {}

    /** It cannot be understood; {@code code} is for programs, {@code why} for people. */
    record NotUnderstood(String code, String why) implements PlayerRequest {}
}

package dev.lastresort.replay.state;

import dev.lastresort.replay.draw.Encounter;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * What keeps requests from being served: all, or a share of them.
 *
 * @param name  of what brought it about, from which it is drawn who meets it
 * @param since when it began
 */
public record Fault(String name, BigDecimal share, LocalDateTime since) {

    /** One that every request meets. */
    public static Fault whole(String name, LocalDateTime since) {
        return new Fault(name, BigDecimal.ONE, since);
    }

    boolean isMetBy(Encounter who) {
        return who.meets(name, share);
    }
}

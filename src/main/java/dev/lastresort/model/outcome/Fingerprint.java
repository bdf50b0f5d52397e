package dev.lastresort.model.outcome;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 in lower-case hex of what happened and what was measured. It is taken when it is first
 * asked for, and once: it costs a sixth of a short comparison, of which most are looked at without.
 * Two are equal if their digits are. Safe for several threads at once.
 */
public final class Fingerprint {

    private final Supplier<String> taking;
    private @Nullable String taken;

    private Fingerprint(Supplier<String> taking) {
        this.taking = taking;
    }

    /** @param taking gives the digits, the same whenever it is asked */
    public static Fingerprint when(Supplier<String> taking) {
        return new Fingerprint(taking);
    }

    /** One that is known. */
    public static Fingerprint of(String hex) {
        return new Fingerprint(() -> hex);
    }

    /** Its digits. The first call may take as long as reading the journals does. */
    public synchronized String hex() {
        if (taken == null) {
            taken = taking.get();
        }
        return taken;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Fingerprint that && hex().equals(that.hex());
    }

    @Override
    public int hashCode() {
        return hex().hashCode();
    }

    @Override
    public String toString() {
        return hex();
    }
}

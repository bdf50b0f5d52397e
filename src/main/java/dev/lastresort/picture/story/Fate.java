package dev.lastresort.picture.story;

import dev.lastresort.picture.shape.Role;
import java.time.LocalDateTime;

/** What became of one request of the main actor, seen from the playhead. */
public final class Fate {

    /** The worse one last: it wins where both fall on one pixel. */
    public enum ToldFate {
        YES(Role.TOLD_YES), NO(Role.TOLD_NO);

        private final Role role;

        ToldFate(Role role) {
            this.role = role;
        }

        public Role role() {
            return role;
        }
    }

    /** The worst one last. */
    public enum Memory {
        REMEMBERED(Role.REMEMBERED),
        /** It made no row: refused, failed, or it only reads. */
        NO_ROW(Role.NO_ROW),
        /** A yes was given, and the row is gone. */
        FORGOTTEN(Role.FORGOTTEN);

        private final Role role;

        Memory(Role role) {
            this.role = role;
        }

        public Role role() {
            return role;
        }
    }

    private Fate() {}

    static ToldFate toldOf(dev.lastresort.model.outcome.Told request) {
        return request.accepted() ? ToldFate.YES : ToldFate.NO;
    }

    static Memory memoryOf(dev.lastresort.model.outcome.Told request, LocalDateTime playhead) {
        if (!request.accepted() || request.remembered().isEmpty()) {
            return Memory.NO_ROW;
        }
        return request.rememberedAt(playhead) ? Memory.REMEMBERED : Memory.FORGOTTEN;
    }
}

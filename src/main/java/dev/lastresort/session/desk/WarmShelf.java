package dev.lastresort.session.desk;

import dev.lastresort.session.WarmSession;
import java.util.Optional;

/**
 * Where the last comparison is kept warm until somebody asks what if. Holds one at most: each costs
 * the memory of a day. Owns what lies on it.
 */
public final class WarmShelf {

    private record Kept(ScenarioCard card, WarmSession session) {}

    private Optional<Kept> kept = Optional.empty();

    public synchronized void put(ScenarioCard card, WarmSession session) {
        kept.ifPresent(before -> before.session().close());
        kept = Optional.of(new Kept(card, session));
    }

    /** Hands over the session of that very card, if it is here. */
    public synchronized Optional<WarmSession> take(ScenarioCard card) {
        Optional<WarmSession> found = kept.filter(here -> here.card().equals(card))
                .map(Kept::session);
        if (found.isPresent()) {
            kept = Optional.empty();
        }
        return found;
    }
}

package dev.lastresort.ui.desk;

import dev.lastresort.session.DeskException;
import java.util.Map;

/**
 * Where what somebody typed in a room is kept while they have not used it yet, so that it outlives
 * the program however that ends. Both methods may block.
 */
public interface DraftBook {

    /** Keeps nothing. */
    DraftBook NONE = new DraftBook() {
        @Override
        public Map<String, String> recall(String scenario) {
            return Map.of();
        }

        @Override
        public void keep(String scenario, Map<String, String> drafts) {}
    };

    /** What was kept last of that scenario's room; nothing if there is none, or it is spoilt. */
    Map<String, String> recall(String scenario);

    /** @throws DeskException if it cannot be written, with a message for people */
    void keep(String scenario, Map<String, String> drafts);
}

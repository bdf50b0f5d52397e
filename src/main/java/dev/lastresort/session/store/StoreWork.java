package dev.lastresort.session.store;

import dev.lastresort.session.store.AttemptStore.StoreLink;
import java.util.List;

/** What brings files and store into step: in one direction, document by document. */
public interface StoreWork {

    /** A new connection: whatever was found out by another one may be otherwise. */
    void begin(StoreLink link);

    /**
     * Takes at most one document over.
     *
     * @return how many are left; with none, files and store were in step a moment ago
     */
    int step(StoreLink link);

    /** What could not be taken over, and stays where it is: a line each. */
    List<String> refused();
}

package dev.lastresort.ui.desk;

import dev.lastresort.session.DeskException;

/** Where the window keeps what it remembers between two runs. */
public interface WindowMemory {

    /** Remembers nothing. */
    WindowMemory NONE = new WindowMemory() {
        @Override
        public Remembered recall() {
            return Remembered.NOTHING;
        }

        @Override
        public void keep(Remembered remembered) {}
    };

    /** What was kept last; {@link Remembered#NOTHING} if nothing was, or it cannot be read. */
    Remembered recall();

    /** @throws DeskException if it cannot be written, with a message for people */
    void keep(Remembered remembered);
}

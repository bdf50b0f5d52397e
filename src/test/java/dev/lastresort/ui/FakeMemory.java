package dev.lastresort.ui;

import dev.lastresort.session.DeskException;
import dev.lastresort.ui.desk.Remembered;
import dev.lastresort.ui.desk.WindowMemory;
import java.util.Optional;

/** A memory that lasts as long as the test, and fails when told to. */
public final class FakeMemory implements WindowMemory {

    private Remembered remembered = Remembered.NOTHING;
    private Optional<String> failure = Optional.empty();

    public void fail(String message) {
        failure = Optional.of(message);
    }

    @Override
    public Remembered recall() {
        return remembered;
    }

    @Override
    public void keep(Remembered next) {
        failure.ifPresent(message -> {
            throw new DeskException(message, new IllegalStateException());
        });
        remembered = next;
    }
}

package dev.lastresort.ui.desk;

import dev.lastresort.session.DeskException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the window remembers, kept whenever it changes. To be used on the window's thread. */
public final class Recollection {

    private final WindowMemory memory;
    private final ReadOnlyObjectWrapper<Remembered> remembered;
    private Optional<Consumer<String>> failed = Optional.empty();

    public Recollection(WindowMemory memory) {
        this.memory = memory;
        this.remembered = new ReadOnlyObjectWrapper<>(memory.recall());
    }

    public ReadOnlyObjectProperty<Remembered> remembered() {
        return remembered.getReadOnlyProperty();
    }

    /** Whom to tell, once, that nothing can be kept. */
    public void onFailure(Consumer<String> listener) {
        failed = Optional.of(listener);
    }

    public void change(UnaryOperator<Remembered> change) {
        Remembered next = change.apply(remembered.get());
        if (!next.equals(remembered.get())) {
            remembered.set(next);
            try {
                memory.keep(next);
            } catch (DeskException cannot) {
                failed.ifPresent(listener -> listener.accept(cannot.getMessage()));
                failed = Optional.empty();
            }
        }
    }
}

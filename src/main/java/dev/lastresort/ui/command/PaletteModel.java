package dev.lastresort.ui.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Finds commands by what is typed of them. Invariant: while any command is found, one of them is
 * chosen.
 */
public final class PaletteModel {

    private static final int MOST_TYPED = 40;

    private final List<Command> all;
    private final ObservableList<Command> found = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();

    /** @param commands in the order in which to list them; impossible ones are left out */
    public PaletteModel(List<Command> commands) {
        this.all = commands.stream().filter(command -> command.possible().getAsBoolean()).toList();
        type("");
    }

    public ObservableList<Command> found() {
        return FXCollections.unmodifiableObservableList(found);
    }

    /** Counts from 0; -1 where nothing was found. */
    public ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    public void type(String text) {
        String typed = text.substring(0, Math.min(MOST_TYPED, text.length()));
        record Hit(Command command, int score) {}
        List<Hit> hits = new ArrayList<>();
        for (Command command : all) {
            OptionalInt title = Match.score(typed, command.title());
            OptionalInt whole = Match.score(typed, command.group() + " " + command.title());
            if (whole.isPresent() || title.isPresent()) {
                hits.add(new Hit(command, Math.max(title.orElse(0), whole.orElse(0) - 1)));
            }
        }
        // The sort is stable: equals stay in the order in which they were handed in.
        hits.sort(Comparator.comparingInt(Hit::score).reversed());
        found.setAll(hits.stream().map(Hit::command).toList());
        chosen.set(found.isEmpty() ? -1 : 0);
    }

    public void chooseNext() {
        choose(chosen.get() + 1);
    }

    public void choosePrevious() {
        choose(chosen.get() - 1);
    }

    /** Takes the index within those found, going round at the ends. */
    public void choose(int index) {
        if (!found.isEmpty()) {
            chosen.set(Math.floorMod(index, found.size()));
        }
    }

    /** Does what is chosen, if anything is. */
    public void run() {
        if (chosen.get() >= 0) {
            found.get(chosen.get()).act().run();
        }
    }
}

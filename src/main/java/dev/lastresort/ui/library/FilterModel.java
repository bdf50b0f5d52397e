package dev.lastresort.ui.library;

import dev.lastresort.model.scenario.Briefing.Difficulty;
import dev.lastresort.model.scenario.Profile.FaultClass;
import dev.lastresort.session.library.LibraryIndex;
import dev.lastresort.session.library.Route;
import dev.lastresort.session.library.Sought;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

/**
 * Which entries of the library are shown, and in which order. A file that cannot be run is shown
 * where its name has the words: it has nothing else to go by.
 */
public final class FilterModel {

    private final LibraryIndex index;
    private final ObservableList<LibraryEntry> entries;
    private final FilteredList<LibraryEntry> let;
    private final SortedList<LibraryEntry> ordered;
    private final ReadOnlyObjectWrapper<Sought> sought =
            new ReadOnlyObjectWrapper<>(Sought.ANYTHING);
    private final ReadOnlyObjectWrapper<Optional<Route>> route =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();

    FilterModel(ObservableList<LibraryEntry> entries, LibraryIndex index) {
        this.entries = entries;
        this.index = index;
        this.let = new FilteredList<>(entries);
        this.ordered = new SortedList<>(let);
        ordered.addListener((Observable _) -> shown.set(ordered.size()));
        shown.set(ordered.size());
    }

    /** What is shown, in its order. */
    public ObservableList<LibraryEntry> entries() {
        return ordered;
    }

    ReadOnlyObjectProperty<Sought> sought() {
        return sought.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Route>> route() {
        return route.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty shown() {
        return shown.getReadOnlyProperty();
    }

    int all() {
        return entries.size();
    }

    boolean isFiltering() {
        return !sought.get().withWords("").equals(Sought.ANYTHING);
    }

    void look(Sought wanted) {
        sought.set(wanted);
        narrow();
    }

    void showAll() {
        route.set(Optional.empty());
        look(Sought.ANYTHING);
    }

    /** Shows what a route takes, in its order; without one, everything. */
    void follow(Optional<Route> wanted) {
        route.set(wanted);
        narrow();
    }

    void toggle(Difficulty difficulty) {
        Sought was = sought.get();
        look(new Sought(was.words(), toggled(Difficulty.class, was.difficulties(), difficulty),
                was.mostMinutes(), was.hazards(), was.silent(), was.tags()));
    }

    void toggle(FaultClass hazard) {
        Sought was = sought.get();
        look(new Sought(was.words(), was.difficulties(), was.mostMinutes(),
                toggled(FaultClass.class, was.hazards(), hazard), was.silent(), was.tags()));
    }

    void toggleMinutes(int minutes) {
        Sought was = sought.get();
        look(new Sought(was.words(), was.difficulties(),
                was.mostMinutes().orElse(0) == minutes
                        ? OptionalInt.empty() : OptionalInt.of(minutes),
                was.hazards(), was.silent(), was.tags()));
    }

    void toggleSilent(boolean silent) {
        Sought was = sought.get();
        look(new Sought(was.words(), was.difficulties(), was.mostMinutes(), was.hazards(),
                was.silent().equals(Optional.of(silent)) ? Optional.empty() : Optional.of(silent),
                was.tags()));
    }

    private static <E extends Enum<E>> Set<E> toggled(Class<E> type, Set<E> were, E one) {
        Set<E> set = EnumSet.noneOf(type);
        set.addAll(were);
        if (!set.remove(one)) {
            set.add(one);
        }
        return set;
    }

    private void narrow() {
        let.setPredicate(this::lets);
        List<String> stops = route.get().map(index::along).orElse(List.of());
        ordered.setComparator(route.get().isEmpty() ? null
                : Comparator.comparingInt(entry -> stops.indexOf(id(entry))));
    }

    private boolean lets(LibraryEntry entry) {
        if (route.get().isPresent()
                && !index.along(route.get().get()).contains(id(entry))) {
            return false;
        }
        return switch (entry) {
            case LibraryEntry.Ready ready -> sought.get().lets(ready.card().scenario());
            case LibraryEntry.Unreadable broken -> sought.get().allIn(broken.title());
        };
    }

    /** Of one that came along; a file is part of no route. */
    private static String id(LibraryEntry entry) {
        return entry instanceof LibraryEntry.Ready ready && ready.card().bundled()
                ? ready.card().scenario().id() : "";
    }
}

package dev.lastresort.ui.library;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.history.HistoryDesk.BroughtIn;
import dev.lastresort.session.attempt.history.HistoryDesk.Moved;
import dev.lastresort.session.attempt.history.HistoryDesk.NotMoved;
import dev.lastresort.session.attempt.history.HistoryDesk.NotOurs;
import dev.lastresort.session.attempt.history.HistoryDesk.TakenOut;
import dev.lastresort.session.attempt.history.PracticeCalendar;
import dev.lastresort.session.attempt.history.PracticeHistory;
import dev.lastresort.session.attempt.history.PracticeOverview;
import dev.lastresort.session.attempt.history.ScenarioTrend;
import dev.lastresort.session.desk.AttemptShelf;
import dev.lastresort.session.desk.IncidentRooms;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What was practised so far, as the library shows it, and the way in and out for all of it. */
public final class HistoryModel {

    private static final int MOST_UNREAD = 8;

    private final IncidentRooms rooms;
    private final Background background;
    private final Runnable changed;
    private final Consumer<String> failed;
    private final Supplier<LocalDate> today;
    private final ReadOnlyObjectWrapper<PracticeHistory> history =
            new ReadOnlyObjectWrapper<>(PracticeHistory.NONE);

    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /** By the calendar of this machine. */
    HistoryModel(IncidentRooms rooms, Background background, Runnable changed,
            Consumer<String> failed) {
        this(rooms, background, changed, failed, () -> LocalDate.now(ZoneId.systemDefault()));
    }

    /**
     * @param changed hears when attempts were brought in
     * @param failed  hears what could not be done
     */
    HistoryModel(IncidentRooms rooms, Background background, Runnable changed,
            Consumer<String> failed, Supplier<LocalDate> today) {
        this.rooms = rooms;
        this.background = background;
        this.changed = changed;
        this.failed = failed;
        this.today = today;
    }

    ReadOnlyObjectProperty<PracticeHistory> history() {
        return history.getReadOnlyProperty();
    }

    /** Looks again. Tells nothing where it cannot: the list of attempts does. */
    void look() {
        background.run(() -> rooms.shelf().history(),
                new WhenOver<PracticeHistory>(history::set, _ -> {}));
    }

    /** What came of the last archive; empty before there was one. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    PracticeCalendar calendar() {
        return PracticeCalendar.of(history.get(), today.get(), PracticeCalendar.WEEKS);
    }

    /** What was practised at every scenario, the last one first. */
    PracticeOverview overview() {
        return PracticeOverview.of(history.get());
    }

    LocalDate today() {
        return today.get();
    }

    ScenarioTrend trend(String scenario) {
        return ScenarioTrend.of(history.get(), scenario);
    }

    /**
     * Files that cannot be read, each with the reason; those of that scenario first, for of the
     * others there may be no page.
     */
    List<String> unread(String scenario) {
        List<String> all = history.get().unread().stream().sorted(Comparator.comparing(
                line -> !line.startsWith(scenario + "-"))).toList();
        return all.size() <= MOST_UNREAD ? all : Stream.concat(
                all.stream().limit(MOST_UNREAD),
                Stream.of("and " + (all.size() - MOST_UNREAD) + " more, which lastresort history"
                        + " lists"))
                .toList();
    }

    /** Writes all attempts into a new archive, and says what came of it. */
    public void export(Path archive) {
        move(shelf -> shelf.exportAll(archive));
    }

    /** Takes in those of an archive, and says what came of it. */
    public void bring(Path archive) {
        move(shelf -> shelf.importAll(archive));
    }

    private void move(Function<AttemptShelf, Moved> work) {
        background.run(() -> work.apply(rooms.shelf()), new WhenOver<Moved>(moved -> {
            switch (moved) {
                case TakenOut _ -> said.set(words(moved));
                case BroughtIn _ -> {
                    said.set(words(moved));
                    changed.run();
                }
                case NotOurs(var why) -> failed.accept(why);
                case NotMoved(var why) -> {
                    failed.accept(why);
                    changed.run();
                }
            }
        }, failed));
    }

    static String words(Moved moved) {
        return switch (moved) {
            case TakenOut(int attempts, var left) -> lines(
                    Wording.count(attempts, "attempt") + " exported.", left);
            case BroughtIn(int attempts, int known, var left) -> lines(
                    Wording.count(attempts, "attempt") + " imported"
                            + (known == 0 ? "." : ", " + known
                                    + (known == 1 ? " was" : " were") + " there already."),
                    left);
            case NotOurs(var why) -> why;
            case NotMoved(var why) -> why;
        };
    }

    private static String lines(String first, List<String> others) {
        return others.isEmpty() ? first : first + "\n" + String.join("\n", others);
    }
}

package dev.lastresort.ui.incident.action;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.RoomView;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;

/**
 * A choice among what can be recovered from. Invariant: what was chosen stays chosen as long as it
 * is there, whatever comes to be known of it meanwhile.
 */
final class SourceChoice {

    enum Sort { NEWEST_BACKUP, BACKUP, REPLICA }

    /**
     * @param name  empty for the newest backup, whichever that is
     * @param words as it is shown, with what is known of it by now
     */
    record Source(Sort sort, String name, String words) {

        static final Source NEWEST =
                new Source(Sort.NEWEST_BACKUP, "", "The newest backup that fits");

        private boolean isSame(Source other) {
            return sort == other.sort && name.equals(other.name);
        }
    }

    private final ComboBox<String> box;
    private List<Source> sources = List.of();

    SourceChoice(ComboBox<String> box) {
        this.box = box;
    }

    void offer(List<Source> next) {
        if (next.equals(sources)) {
            return;
        }
        Optional<Source> before = chosen();
        sources = List.copyOf(next);
        box.getItems().setAll(sources.stream().map(Source::words).toList());
        box.setValue(before.flatMap(one -> sources.stream().filter(one::isSame).findFirst())
                .or(() -> sources.stream().findFirst()).map(Source::words).orElse(""));
    }

    private Optional<Source> chosen() {
        return sources.stream().filter(one -> one.words().equals(ActionForm.chosen(box)))
                .findFirst();
    }

    /** The backup that was chosen by its name. */
    Optional<String> backup() {
        return chosen(Sort.BACKUP);
    }

    Optional<String> replica() {
        return chosen(Sort.REPLICA);
    }

    private Optional<String> chosen(Sort sort) {
        return chosen().filter(one -> one.sort() == sort).map(Source::name);
    }

    /** The newest first: when each was taken, what it costs beside what all do, what was found. */
    static List<Source> backups(RoomView view) {
        return view.offers().backups().reversed().stream()
                .map(one -> new Source(Sort.BACKUP, one.name(), words(one.name(),
                        Wording.clock(one.at(), view.start()), one.found(), one.terms())))
                .toList();
    }

    /** Each with how far it is behind the live database. */
    static List<Source> replicas(RoomView view) {
        return view.offers().replicas().stream().map(one -> new Source(Sort.REPLICA, one.name(),
                words("Replica " + one.name(),
                        one.title().equals(one.name()) ? "" : one.title(), behind(one, view))))
                .toList();
    }

    private static String behind(RoomView.ReplicaView one, RoomView view) {
        LocalDateTime standsAt = one.standsAt();
        if (one.paused()) {
            return "paused, as of " + Wording.clock(standsAt, view.start());
        }
        return standsAt.isBefore(view.now()) ? Wording.duration(
                Duration.between(standsAt, view.now()).toSeconds()) + " behind" : "up to date";
    }

    private static String words(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}

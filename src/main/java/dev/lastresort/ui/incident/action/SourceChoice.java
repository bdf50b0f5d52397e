package dev.lastresort.ui.incident.action;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.incident.model.ActionWords;
import dev.lastresort.ui.incident.parts.Pieces;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;

/**
 * A choice among what can be recovered from. Invariant: what was chosen stays chosen as long as it
 * is there, whatever comes to be known of it meanwhile.
 */
final class SourceChoice {

    enum Kind { NEWEST_BACKUP, BACKUP, REPLICA }

    /**
     * @param name  empty for the newest backup, whichever that is
     * @param title as it is called for people
     * @param more  what is known of it by now; empty if nothing
     */
    record Offered(Kind kind, String name, String title, String more) {

        static final Offered NEWEST =
                new Offered(Kind.NEWEST_BACKUP, "", "The newest backup that fits", "");

        private String words() {
            return SourceChoice.words(title, more);
        }

        private boolean isSame(Offered other) {
            return kind == other.kind && name.equals(other.name);
        }
    }

    private final ComboBox<String> box;
    private final Label more;
    private List<Offered> sources = List.of();

    /** @param form at the end of which it stands */
    SourceChoice(ActionForm form, String label, String id) {
        box = form.choice(label, id);
        box.setButtonCell(new Closed());
        more = Pieces.wrapped("", "caption");
        more.setId(id + "-more");
        form.getChildren().add(more);
        box.valueProperty().addListener(_ -> tellMore());
        tellMore();
    }

    /** What more there is to know of it stands below it. */
    private final class Closed extends ListCell<String> {
        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            setText(sources.stream().filter(one -> one.words().equals(words))
                    .map(Offered::title).findFirst().orElse(""));
        }
    }

    private void tellMore() {
        String told = chosen().map(Offered::more).orElse("");
        more.setText(ActionWords.capital(told));
        Pieces.shown(more, !told.isEmpty());
    }

    void offer(List<Offered> next) {
        if (next.equals(sources)) {
            return;
        }
        Optional<Offered> before = chosen();
        sources = List.copyOf(next);
        box.getItems().setAll(sources.stream().map(Offered::words).toList());
        box.setValue(before.flatMap(one -> sources.stream().filter(one::isSame).findFirst())
                .or(() -> sources.stream().findFirst()).map(Offered::words).orElse(""));
        tellMore();
    }

    private Optional<Offered> chosen() {
        return sources.stream().filter(one -> one.words().equals(ActionForm.chosen(box)))
                .findFirst();
    }

    /** The backup that was chosen by its name. */
    Optional<String> backup() {
        return chosen(Kind.BACKUP);
    }

    Optional<String> replica() {
        return chosen(Kind.REPLICA);
    }

    private Optional<String> chosen(Kind kind) {
        return chosen().filter(one -> one.kind() == kind).map(Offered::name);
    }

    /** The newest first: when each was taken, what it costs beside what all do, what was found. */
    static List<Offered> backups(RoomView view) {
        return view.offers().backups().reversed().stream()
                .map(one -> new Offered(Kind.BACKUP, one.name(),
                        words(one.name(), Wording.clock(one.at(), view.page())),
                        words((one.isBad() ? "✕ " : "") + one.found(), one.terms())))
                .toList();
    }

    /** Each with how far it is behind the live database. */
    static List<Offered> replicas(RoomView view) {
        return view.offers().replicas().stream().map(one -> new Offered(Kind.REPLICA, one.name(),
                "Replica " + one.name(), words(behind(one, view),
                        one.title().equals(one.name()) ? "" : one.title())))
                .toList();
    }

    private static String behind(RoomView.ReplicaView one, RoomView view) {
        LocalDateTime standsAt = one.standsAt();
        if (one.paused()) {
            return "paused, as of " + Wording.clock(standsAt, view.page());
        }
        return standsAt.isBefore(view.now()) ? Wording.duration(
                Duration.between(standsAt, view.now()).toSeconds()) + " behind" : "up to date";
    }

    private static String words(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}

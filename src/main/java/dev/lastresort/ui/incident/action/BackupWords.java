package dev.lastresort.ui.incident.action;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.RoomView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Backups as a person chooses among them, the newest first: when each was taken, what it costs
 * beside what all do, and what was found out about it.
 */
record BackupWords(List<Backed> choices) {

    /** @param name of the backup */
    record Backed(String words, String name) {}

    static BackupWords of(RoomView view) {
        List<Backed> choices = new ArrayList<>();
        for (RoomView.Backup one : view.offers().backups().reversed()) {
            choices.add(new Backed(Stream.of(one.name(), Wording.clock(one.at(), view.start()),
                    one.terms(), one.found()).filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" · ")), one.name()));
        }
        return new BackupWords(choices);
    }

    List<String> all() {
        return choices.stream().map(Backed::words).toList();
    }

    Optional<String> named(String words) {
        return choices.stream().filter(one -> one.words().equals(words)).map(Backed::name)
                .findFirst();
    }
}

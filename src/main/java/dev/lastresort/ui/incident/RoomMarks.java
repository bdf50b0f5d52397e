package dev.lastresort.ui.incident;

import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.RoomView;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events of the day that are marked. Those that would lie over each other are one mark. */
final class RoomMarks {

    /** What stands for several: what happened to the system before what was decided. */
    private static final List<MarkerKind> FIRST = List.of(MarkerKind.ALERT, MarkerKind.DEPLOY,
            MarkerKind.BACKUP, MarkerKind.DECISION);
    private static final double APART = 13;
    private static final double COUNT = 10;
    private static final int LISTED = 8;

    record Mark(LocalDateTime at, MarkerKind kind, String words) {}

    /** One mark or several, at the place of the first. */
    record Cluster(double x, List<Mark> marks) {

        MarkerKind kind() {
            return marks.stream().map(Mark::kind)
                    .min(Comparator.comparingInt(FIRST::indexOf)).orElseThrow();
        }

        String words() {
            String listed = marks.stream().limit(LISTED)
                    .map(mark -> TimeText.clock(mark.at()) + " " + mark.words())
                    .collect(Collectors.joining("\n"));
            return marks.size() <= LISTED ? listed
                    : listed + "\nand " + (marks.size() - LISTED) + " more";
        }

        private double end() {
            return x + APART + (marks.size() > 1 ? COUNT : 0);
        }
    }

    private RoomMarks() {}

    static List<Mark> of(RoomView view) {
        Stream<Mark> log = view.log().stream().flatMap(line -> switch (line.source()) {
            case DEPLOY -> Stream.of(new Mark(line.at(), MarkerKind.DEPLOY, line.text()));
            case ALERT -> Stream.of(new Mark(line.at(), MarkerKind.ALERT, line.text()));
            case ACTOR, DATABASE, STEP, YOU -> Stream.of();
        });
        Stream<Mark> backups = view.offers().backups().stream().map(backup -> new Mark(
                backup.at(), MarkerKind.BACKUP, "Backup “" + backup.name() + "”"));
        Stream<Mark> messages = view.messages().stream()
                .map(message -> new Mark(message.at(), MarkerKind.ALERT, message.text()));
        Stream<Mark> decisions = view.decisions().stream()
                .map(one -> new Mark(one.at(), MarkerKind.DECISION, one.what()));
        return Stream.of(log, backups, messages, decisions).flatMap(marks -> marks).distinct()
                .sorted(Comparator.comparing(Mark::at)).toList();
    }

    /** What a target is drawn to: what happened to the system, not what was decided. */
    static List<LocalDateTime> instants(RoomView view) {
        return of(view).stream().filter(mark -> mark.kind() != MarkerKind.DECISION)
                .map(Mark::at).distinct().toList();
    }

    static List<Cluster> clusters(List<Mark> marks, RoomScale scale) {
        List<Cluster> clusters = new ArrayList<>();
        marks.stream().filter(mark -> scale.shows(mark.at())).forEach(mark -> {
            double x = scale.x(mark.at());
            if (!clusters.isEmpty() && x < clusters.getLast().end()) {
                Cluster last = clusters.removeLast();
                clusters.add(new Cluster(last.x(), Stream.concat(
                        last.marks().stream(), Stream.of(mark)).toList()));
            } else {
                clusters.add(new Cluster(x, List.of(mark)));
            }
        });
        return clusters;
    }
}

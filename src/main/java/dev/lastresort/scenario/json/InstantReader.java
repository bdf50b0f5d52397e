package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Day.Moving;
import dev.lastresort.scenario.text.DurationText;
import dev.lastresort.scenario.text.InstantText;
import dev.lastresort.scenario.text.ValueText;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What an instant means that is written by what it stands before, after or at. Reads a tree that
 * nobody has looked at yet: what it refers to may itself refer to another.
 *
 * @param times   those of the incident's steps
 * @param trail   what is being looked up already
 * @param isExact whether a backup that its series does not reach is told; ends of series are looked
 *                up without, so that what refers to what is followed once
 */
record InstantReader(JsonNode root, IncidentTimes times, List<String> trail, boolean isExact) {

    private static final int DEEPEST = 50;
    private static final int LONGEST_DAYS = 3_650;
    private static final String ANCHORS = "write \"incident\", \"incident commit\","
            + " \"alert\", \"decision\", \"backup NAME\" or \"step NAME\"";
    private static final String SIDES = "write one of \"before\", \"after\" and \"at\"";
    /** The first instant after another one. */
    private static final Duration JUST_AFTER = Duration.ofMillis(1);

    InstantReader(JsonNode root) {
        this(root, IncidentTimes.of(root.path("incident")), List.of(), true);
    }

    /** What became of it. */
    sealed interface ReadInstant {
        record FixedInstant(LocalDateTime at) implements ReadInstant {}

        /** Known only as the incident unfolds. */
        record Follows(Moving moving) implements ReadInstant {}

        record Broken(String message, String fix, boolean circular) implements ReadInstant {}
    }

    /** What was written about the side and the distance. */
    private record Offset(boolean isAfter, Duration by) {}

    /** Of an object; of a text, too, which is an instant by itself. */
    ReadInstant read(JsonNode written) {
        if (!written.isObject()) {
            return InstantText.dateTimeOrTime(written.asString(""), start().toLocalDate())
                    .<ReadInstant>map(ReadInstant.FixedInstant::new)
                    .orElseGet(() -> broken("'" + written.asString("")
                            + "' is not an instant", InstantText.EXAMPLES_WITH_TIME));
        }
        List<String> sides = Stream.of("before", "after", "at").filter(written::has).toList();
        if (sides.size() != 1) {
            return broken("this instant has " + (sides.isEmpty() ? "none" : "several")
                    + " of 'before', 'after' and 'at'", SIDES);
        }
        String side = sides.getFirst();
        boolean plus = written.has("plus");
        boolean minus = written.has("minus");
        if (plus && (minus || side.equals("before")) || minus && side.equals("after")) {
            return broken("this instant goes both ways",
                    "write 'plus' with 'after', 'minus' with 'before', or one of them with 'at'");
        }
        String distance = written.path(plus ? "plus" : "minus").asString("0 s");
        Optional<Duration> by = DurationText.parse(distance);
        if (by.isEmpty() || by.get().toDays() > LONGEST_DAYS) {
            return broken("'" + distance + "' is no duration that an instant can be away",
                    DurationText.EXAMPLES);
        }
        Duration exact = Duration.ofMillis(by.get().toMillis());
        boolean justAfter = side.equals("after") && !plus;
        return anchored(written.path(side).asString(""), new Offset(side.equals("after"),
                justAfter ? JUST_AFTER : minus ? exact.negated() : exact));
    }

    private ReadInstant anchored(String anchor, Offset offset) {
        if (trail.contains(anchor)) {
            return new ReadInstant.Broken("this instant leads back to itself: "
                    + String.join(", ", trail) + ", " + anchor,
                    "give one of them a fixed instant", true);
        }
        if (trail.size() == DEEPEST) {
            return broken("this instant refers to others more than " + DEEPEST + " deep",
                    "give one of them a fixed instant");
        }
        List<String> longer = new ArrayList<>(trail);
        longer.add(anchor);
        InstantReader further = new InstantReader(root, times, List.copyOf(longer), isExact);
        return switch (anchor) {
            case "incident" -> further.moved(further.incident(), offset);
            case "incident commit" -> further.moved(further.incidentCommit(), offset);
            case "alert" -> new ReadInstant.Follows(
                    new Moving(Moving.Milestone.ALERT, "", offset.by()));
            case "decision" -> new ReadInstant.Follows(
                    new Moving(Moving.Milestone.DECISION, "", offset.by()));
            default -> further.named(anchor, offset);
        };
    }

    private ReadInstant named(String anchor, Offset offset) {
        if (anchor.startsWith("backup ")) {
            return moved(backup(anchor.substring("backup ".length())), offset);
        }
        if (!anchor.startsWith("step ")) {
            return broken("'" + anchor + "' is nothing that an instant can go by", ANCHORS);
        }
        String name = anchor.substring("step ".length());
        return times.step(name)
                .map(step -> offset.isAfter() ? step.ends() : step.begins())
                .map(taken -> moved(moved(incident(), new Offset(true, taken)), offset))
                .orElseGet(() -> new ReadInstant.Follows(new Moving(offset.isAfter()
                        ? Moving.Milestone.STEP_ENDS : Moving.Milestone.STEP_BEGINS,
                        name, offset.by())));
    }

    private ReadInstant backup(String name) {
        for (JsonNode backup : root.path("backups")) {
            if (name(backup).equals(name)) {
                return isSeries(backup)
                        ? broken("'" + name + "' is a series of backups, taken at many instants",
                                "name one of them, such as \"backup " + name + "-1\"")
                        : read(backup.path("at"));
            }
        }
        for (JsonNode backup : root.path("backups")) {
            Optional<Integer> place = isSeries(backup)
                    ? BackupSeries.place(name(backup), name) : Optional.empty();
            if (place.isPresent()) {
                return ofSeries(backup, place.get());
            }
        }
        return broken("there is no backup '" + name + "'", ANCHORS);
    }

    private ReadInstant ofSeries(JsonNode backup, int place) {
        ReadInstant first = first(backup);
        Optional<BackupSeries> series = fixed(first).flatMap(from -> series(backup, from));
        if (series.isEmpty()) {
            return first instanceof ReadInstant.FixedInstant
                    ? broken("the series '" + name(backup) + "' does not say how often it comes",
                            DurationText.EXAMPLES)
                    : first;
        }
        LocalDateTime at = series.get().at(place);
        Optional<LocalDateTime> until = isExact ? end(backup) : Optional.empty();
        if (until.filter(end -> !at.isBefore(end)).isEmpty()) {
            return new ReadInstant.FixedInstant(at);
        }
        long count = series.get().before(until.get());
        return broken("the series '" + name(backup) + "' has " + count + " backups",
                count == 0 ? "let it begin earlier"
                        : "name one up to \"backup " + name(backup) + "-" + count + "\"");
    }

    private static boolean isSeries(JsonNode backup) {
        return backup.has("every");
    }

    private static String name(JsonNode backup) {
        return backup.path("name").asString("");
    }

    private ReadInstant first(JsonNode backup) {
        return backup.has("from") ? read(backup.path("from"))
                : new ReadInstant.FixedInstant(start());
    }

    private Optional<LocalDateTime> end(JsonNode backup) {
        return fixed(new InstantReader(root, times, trail, false)
                .read(backup.has("until") ? backup.path("until") : root.path("horizon")));
    }

    private static Optional<BackupSeries> series(JsonNode backup, LocalDateTime from) {
        return DurationText.parse(backup.path("every").asString(""))
                .filter(Duration::isPositive)
                .map(every -> new BackupSeries(name(backup), from, every));
    }

    private static ReadInstant moved(ReadInstant base, Offset offset) {
        return switch (base) {
            case ReadInstant.FixedInstant(LocalDateTime at) ->
                    new ReadInstant.FixedInstant(at.plus(offset.by()));
            case ReadInstant.Follows(Moving moving) -> new ReadInstant.Follows(new Moving(
                    moving.turn(), moving.step(), moving.offset().plus(offset.by())));
            case ReadInstant.Broken _ -> base;
        };
    }

    private ReadInstant incident() {
        return read(root.path("incident").path("at"));
    }

    /** When the incident's first SQL takes effect; where none runs, the end of its first step. */
    ReadInstant incidentCommit() {
        return moved(incident(), new Offset(true, times.firstCommit()));
    }

    private LocalDateTime start() {
        return InstantText.dateTime(root.path("start").asString(""))
                .orElse(LocalDateTime.of(2000, 1, 1, 0, 0));
    }

    private static ReadInstant broken(String message, String fix) {
        return new ReadInstant.Broken(message, fix, false);
    }

    /** The incident's commit, as the file would write it. */
    Optional<String> writtenCommit() {
        return commit()
                .filter(_ -> InstantText.dateTime(root.path("start").asString("")).isPresent())
                .map(at -> ValueText.of(at, start().toLocalDate()));
    }

    /** The name of the newest backup that does not hold the harm. */
    Optional<String> newestBackupBefore() {
        return commit().flatMap(commit -> root.path("backups").valueStream()
                .flatMap(backup -> lastBefore(backup, commit).stream())
                .max(Comparator.comparing(TakenBackup::at)))
                .map(TakenBackup::name)
                .filter(name -> !name.isEmpty());
    }

    /** Whether there are backups, and the instants of all of them can be read. */
    boolean knowsBackups() {
        return !root.path("backups").isEmpty() && root.path("backups").valueStream()
                .allMatch(backup -> isSeries(backup)
                        ? fixed(first(backup)).flatMap(from -> series(backup, from)).isPresent()
                        : fixed(read(backup.path("at"))).isPresent());
    }

    private Optional<TakenBackup> lastBefore(JsonNode backup, LocalDateTime commit) {
        if (!isSeries(backup)) {
            return fixed(read(backup.path("at"))).filter(commit::isAfter)
                    .map(at -> new TakenBackup(name(backup), at));
        }
        LocalDateTime limit = end(backup).filter(commit::isAfter).orElse(commit);
        return fixed(first(backup)).flatMap(from -> series(backup, from))
                .flatMap(series -> series.lastBefore(limit));
    }

    private Optional<LocalDateTime> commit() {
        return fixed(incidentCommit());
    }

    private static Optional<LocalDateTime> fixed(ReadInstant read) {
        return read instanceof ReadInstant.FixedInstant(LocalDateTime at)
                ? Optional.of(at) : Optional.empty();
    }

    /** A backup of whose instant something is asked. */
    private record TakenBackup(String name, LocalDateTime at) {}

    /** Backups that are counted from 1 on; the first is taken at {@code from}. */
    private record BackupSeries(String name, LocalDateTime from, Duration every) {

        /** Which backup of a series of that name this is, if it can be one. */
        static Optional<Integer> place(String series, String backup) {
            String start = series + "-";
            return Optional.of(backup).filter(name -> name.startsWith(start))
                    .map(name -> name.substring(start.length()))
                    .filter(place -> place.matches("[1-9]\\d{0,3}")).map(Integer::valueOf);
        }

        LocalDateTime at(long place) {
            return from.plus(every.multipliedBy(place - 1));
        }

        /** How many are taken before an instant. */
        long before(LocalDateTime instant) {
            return instant.isAfter(from) ? Math.ceilDiv(
                    Duration.between(from, instant).toMillis(), every.toMillis()) : 0;
        }

        Optional<TakenBackup> lastBefore(LocalDateTime instant) {
            return Optional.of(before(instant)).filter(place -> place > 0)
                    .map(place -> new TakenBackup(name + "-" + place, at(place)));
        }
    }
}

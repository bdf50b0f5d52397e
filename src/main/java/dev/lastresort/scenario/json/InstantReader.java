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
 * @param trail what is being looked up already
 */
record InstantReader(JsonNode root, List<String> trail) {

    private static final int DEEPEST = 50;
    private static final int LONGEST_DAYS = 3_650;
    private static final String ANCHORS = "write \"incident\", \"incident commit\","
            + " \"alert\", \"decision\", \"backup NAME\" or \"step NAME\"";
    private static final String SIDES = "write one of \"before\", \"after\" and \"at\"";
    /** The first instant after another one. */
    private static final Duration JUST_AFTER = Duration.ofMillis(1);

    InstantReader(JsonNode root) {
        this(root, List.of());
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
        InstantReader further = new InstantReader(root, List.copyOf(longer));
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
            String name = anchor.substring("backup ".length());
            return root.path("backups").valueStream()
                    .filter(backup -> backup.path("name").asString("").equals(name)).findFirst()
                    .map(backup -> moved(read(backup.path("at")), offset))
                    .orElseGet(() -> broken("there is no backup '" + name + "'", ANCHORS));
        }
        if (!anchor.startsWith("step ")) {
            return broken("'" + anchor + "' is nothing that an instant can go by", ANCHORS);
        }
        String name = anchor.substring("step ".length());
        JsonNode steps = root.path("incident").path("steps");
        for (int i = 0; i < steps.size(); i++) {
            if (name(steps.get(i)).equals(name)) {
                return moved(endOf(offset.isAfter() ? i + 1 : i), offset);
            }
        }
        return new ReadInstant.Follows(new Moving(offset.isAfter()
                ? Moving.Milestone.STEP_ENDS : Moving.Milestone.STEP_BEGINS, name, offset.by()));
    }

    private static String name(JsonNode step) {
        Spot spot = new Spot(step, "");
        return spot.at("name").optionalText().orElseGet(() -> StepNames.derived(spot));
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

    /** The end of the incident's first step that runs SQL, or of its first where none does. */
    ReadInstant incidentCommit() {
        JsonNode steps = root.path("incident").path("steps");
        int last = 0;
        while (last < steps.size() && !isSql(steps.get(last))) {
            last++;
        }
        return endOf(last == steps.size() ? Math.min(1, last) : last + 1);
    }

    /** When so many steps of the incident have ended. */
    private ReadInstant endOf(int count) {
        Duration taken = Duration.ZERO;
        JsonNode steps = root.path("incident").path("steps");
        for (int i = 0; i < count; i++) {
            JsonNode step = steps.get(i);
            taken = Stream.of("approval", "authoring", "review", "run")
                    .map(part -> seconds(step.path(part))).reduce(taken, Duration::plus);
        }
        return moved(incident(), new Offset(true, taken));
    }

    private static boolean isSql(JsonNode step) {
        return step.path("type").asString("").equals("runSql");
    }

    /** Each part of a step is rounded up to a second, as everywhere. */
    private static Duration seconds(JsonNode duration) {
        return DurationText.parse(duration.asString(""))
                .map(exact -> Duration.ofSeconds(exact.plusNanos(999_999_999).toSeconds()))
                .orElse(Duration.ZERO);
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
                .filter(backup -> known(backup.path("at")).filter(commit::isAfter).isPresent())
                .max(Comparator.comparing(backup -> known(backup.path("at")).orElseThrow())))
                .map(backup -> backup.path("name").asString(""))
                .filter(name -> !name.isEmpty());
    }

    private Optional<LocalDateTime> commit() {
        return fixed(incidentCommit());
    }

    private Optional<LocalDateTime> known(JsonNode written) {
        return fixed(read(written));
    }

    private static Optional<LocalDateTime> fixed(ReadInstant read) {
        return read instanceof ReadInstant.FixedInstant(LocalDateTime at)
                ? Optional.of(at) : Optional.empty();
    }
}

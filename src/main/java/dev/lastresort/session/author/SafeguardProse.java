package dev.lastresort.session.author;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.Scenario;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Backups, the archived log and replicas in prose: also what only their author knows of them. */
final class SafeguardProse {

    /** More that are alike are told of in one line. */
    private static final int MOST_SINGLE = 5;

    private SafeguardProse() {}

    /** @param at how an instant is told */
    static List<String> of(Scenario scenario, Function<LocalDateTime, String> at) {
        List<String> lines = new ArrayList<>();
        SortedMap<Integer, List<Backup>> entries = new TreeMap<>(scenario.backups().stream()
                .collect(Collectors.groupingBy(Backup::entry)));
        List<Backup> alike = new ArrayList<>();
        for (List<Backup> entry : entries.values()) {
            boolean single = entry.size() == 1;
            if (!single || !alike.isEmpty()
                    && !worth(alike.getFirst()).equals(worth(entry.getFirst()))) {
                lines.addAll(singles(alike, at));
                alike.clear();
            }
            if (single) {
                alike.add(entry.getFirst());
            } else {
                lines.addAll(series(entry, at));
            }
        }
        lines.addAll(singles(alike, at));
        scenario.system().safeguards().gaps().forEach(gap -> lines.add("- The archived log has a"
                + " gap from " + at.apply(gap.from()) + " to " + at.apply(gap.until())
                + ": no recovery gets past it."));
        scenario.system().safeguards().replicas().forEach(replica -> lines.add("- "
                + replica.title() + " (" + replica.name() + ") is a replica that has applied "
                + (replica.delay().isZero() ? "all that was committed"
                        : "what was committed more than " + words(replica.delay()) + " ago")
                + "."));
        return lines;
    }

    /** Backups of the same worth, one by one or, where they are many, by the first and last. */
    private static List<String> singles(
            List<Backup> alike, Function<LocalDateTime, String> at) {
        if (alike.size() <= MOST_SINGLE) {
            return alike.stream().map(backup -> "- The backup '" + backup.name()
                    + "' is taken at " + at.apply(backup.at()) + "." + worth(backup)).toList();
        }
        List<Backup> sorted = alike.stream().sorted(Comparator.comparing(Backup::at)).toList();
        return List.of("- " + Wording.count(alike.size(), "backup") + ", each declared by itself"
                + " ('" + sorted.getFirst().name() + "' is the first, '"
                + sorted.getLast().name() + "' the last), are taken from "
                + at.apply(sorted.getFirst().at()) + " to " + at.apply(sorted.getLast().at())
                + "." + worth(sorted.getFirst()));
    }

    /** A series told by its first and its last. */
    private static List<String> series(
            List<Backup> entry, Function<LocalDateTime, String> at) {
        Backup first = entry.getFirst();
        List<String> lines = new ArrayList<>();
        Backup last = entry.getLast();
        lines.add("- " + Wording.count(entry.size(), "backup") + ", '" + first.name() + "' to '"
                + last.name() + "', are taken every "
                + words(Duration.between(first.at(), entry.get(1).at())) + " from "
                + at.apply(first.at()) + " to " + at.apply(last.at()) + "." + worth(first));
        entry.stream().filter(backup -> !backup.soundness().taken()).findFirst()
                .filter(missing -> missing != first).ifPresent(missing -> lines.add(
                        "- From '" + missing.name() + "' on the job only reports that it has taken"
                                + " one."));
        return lines;
    }

    private static String worth(Backup backup) {
        Backup.Soundness worth = backup.soundness();
        StringBuilder words = new StringBuilder();
        if (!worth.taken()) {
            words.append(" Its job reports it, but it is not there.");
        } else if (worth.failsAfter().isPresent()) {
            words.append(" Loading it breaks off after ").append(plain(worth.failsAfter().get()))
                    .append(" of it.");
        } else if (!worth.usable()) {
            words.append(" Once it is loaded, it cannot be read.");
        } else if (!worth.holds().isAll()) {
            words.append(worth.holds().tables().isEmpty() ? " It holds no rows."
                    : " It holds only " + String.join(", ", worth.holds().tables()) + ".");
        }
        Backup.Cost cost = backup.cost();
        List<String> own = new ArrayList<>();
        cost.gigabytes().ifPresent(size -> own.add(plain(size) + " GB to load"));
        cost.gigabytesPerHour().ifPresent(rate -> own.add("at " + Environment.throughput(rate)));
        cost.provisioning().ifPresent(time -> own.add(words(time) + " provisioning"));
        if (cost.approval().isPositive()) {
            own.add(words(cost.approval()) + " approval");
        }
        if (!own.isEmpty()) {
            words.append(" It costs ").append(String.join(", ", own)).append(".");
        }
        return words.toString();
    }

    /** What of a database is restored, where that is not all. */
    static String portion(Portion portion) {
        return portion.isAll() ? "" : (portion.only() ? ", only " : ", without the rows of ")
                + String.join(", ", portion.tables());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String words(Duration duration) {
        return Wording.duration(Wording.seconds(duration));
    }
}

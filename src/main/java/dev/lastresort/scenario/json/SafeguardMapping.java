package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.RunningSystem.Safeguards;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.InstantText;
import dev.lastresort.scenario.text.SqlName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Maps what a database is restored from, and the rates at which that goes. */
final class SafeguardMapping {

    /** Each costs every branch a snapshot. */
    private static final int MOST_BACKUPS = 1_000;

    private final Findings findings;
    private final ValueReader values;
    private final Day day;

    SafeguardMapping(Findings findings, ValueReader values, Day day) {
        this.findings = findings;
        this.values = values;
        this.day = day;
    }

    Environment environment(Spot spot) {
        SortedMap<String, BigDecimal> tables = new TreeMap<>();
        Spot sizes = spot.at("tableSizes");
        sizes.names().forEach(name -> tables.put(SqlName.kept(name),
                values.gigabytes(sizes.at(name))));
        return new Environment(
                values.gigabytes(spot.at("databaseSize")),
                values.gigabytesPerMinute(spot.at("restoreThroughput")),
                values.duration(spot.at("provisioning")),
                values.decimal(spot.at("redoPace"), BigDecimal.ONE), tables);
    }

    /** A series is told backup by backup; each knows the entry that it comes from. */
    List<Backup> backups(Spot list) {
        List<Backup> backups = new ArrayList<>();
        List<Spot> entries = list.elements();
        for (int i = 0; i < entries.size(); i++) {
            Spot spot = entries.get(i);
            boolean series = spot.has("every");
            if (series == spot.has("at")) {
                findings.error(Rule.WRONG_SHAPE, spot.pointer(), "this backup has "
                        + (series ? "both 'at' and 'every'" : "neither 'at' nor 'every'"),
                        "say when it is taken, or how often");
            }
            if (series) {
                series(spot, i, backups);
            } else {
                backups.add(one(spot, spot.at("name").text(), values.instant(spot.at("at")),
                        taken(spot), i));
                onlyOfSeries(spot);
            }
        }
        return List.copyOf(backups);
    }

    private void onlyOfSeries(Spot spot) {
        for (String property : List.of("from", "until", "takenUntil")) {
            if (spot.has(property)) {
                findings.error(Rule.WRONG_SHAPE, spot.at(property).pointer(),
                        "'" + property + "' belongs to a series of backups, and this is one",
                        "leave it out, or say 'every' in place of 'at'");
            }
        }
    }

    private static boolean taken(Spot spot) {
        return spot.at("taken").flag(true);
    }

    private void series(Spot spot, int entry, List<Backup> backups) {
        Duration every = values.positiveDuration(spot.at("every"));
        LocalDateTime from = values.optionalInstant(spot.at("from")).orElse(day.start());
        LocalDateTime until = values.optionalInstant(spot.at("until")).orElse(day.horizon());
        Optional<LocalDateTime> takenUntil = values.optionalInstant(spot.at("takenUntil"));
        if (!InstantText.readable(from) || !InstantText.readable(until)) {
            backups.add(unreadable(entry));
            return;
        }
        if (!isWithinDay(spot, from, until)) {
            backups.add(unreadable(entry));
            return;
        }
        long count = Math.ceilDiv(Duration.between(from, until).toMillis(),
                Math.max(1, every.toMillis()));
        if (backups.size() + count > MOST_BACKUPS) {
            findings.error(Rule.OUT_OF_RANGE, spot.at("every").pointer(), "this series has "
                    + count + " backups, and all together there may be " + MOST_BACKUPS,
                    "let it come less often, or end it earlier");
            backups.add(unreadable(entry));
            return;
        }
        LocalDateTime at = from;
        for (int i = 1; i <= count; i++) {
            LocalDateTime instant = at;
            backups.add(one(spot, spot.at("name").text() + "-" + i, instant, taken(spot)
                    && takenUntil.map(instant::isBefore).orElse(true), entry));
            at = at.plus(every);
        }
    }

    /** Stands for a series that was reported, so that nothing is said of those who name it. */
    private static Backup unreadable(int entry) {
        return new Backup("", InstantText.UNREADABLE, Backup.Soundness.SOUND, Backup.Cost.USUAL,
                entry);
    }

    private boolean isWithinDay(Spot spot, LocalDateTime from, LocalDateTime until) {
        boolean clock = InstantText.readable(day.start()) && InstantText.readable(day.horizon())
                && day.start().isBefore(day.horizon());
        if (clock && (from.isBefore(day.start()) || until.isAfter(day.horizon()))) {
            findings.error(Rule.BACKUP_OUTSIDE_DAY, spot.at(
                    from.isBefore(day.start()) ? "from" : "until").pointer(),
                    "this series leaves the day", "keep it between start and horizon");
            return false;
        }
        if (clock && !from.isBefore(until)) {
            findings.error(Rule.CLOCK_ORDER,
                    spot.at(spot.has("until") ? "until" : "from").pointer(),
                    "this series ends before its first backup", "move its end past " + from);
        }
        return from.isBefore(until);
    }

    private Backup one(Spot spot, String name, LocalDateTime at, boolean taken, int entry) {
        return new Backup(name, at, new Backup.Soundness(taken, spot.at("usable").flag(true),
                share(spot.at("failsAfter")), contents(spot.at("contents"))),
                new Backup.Cost(
                        optional(spot.at("size")).map(values::gigabytes),
                        optional(spot.at("restoreThroughput")).map(values::gigabytesPerMinute),
                        values.optionalDuration(spot.at("provisioning")),
                        values.duration(spot.at("approval"))),
                entry);
    }

    private static Optional<Spot> optional(Spot spot) {
        return spot.present() ? Optional.of(spot) : Optional.empty();
    }

    private static Optional<BigDecimal> share(Spot spot) {
        return spot.node().isNumber() ? Optional.of(spot.node().decimalValue()) : Optional.empty();
    }

    private static Portion contents(Spot spot) {
        return spot.node().isArray() ? new Portion(true, new TreeSet<>(spot.identifiers()))
                : spot.text().equals("empty") ? Portion.NOTHING : Portion.ALL;
    }

    Safeguards safeguards(Spot root) {
        return new Safeguards(
                root.at("archive").at("gaps").elements().stream()
                        .map(spot -> new RunningSystem.LogGap(values.instant(spot.at("from")),
                                values.instant(spot.at("until"))))
                        .toList(),
                root.at("replicas").elements().stream()
                        .map(spot -> new RunningSystem.Replica(spot.at("name").text(),
                                spot.at("title").optionalText().orElse(spot.at("name").text()),
                                values.duration(spot.at("delay")),
                                values.duration(spot.at("provisioning")),
                                values.duration(spot.at("promotion"))))
                        .toList());
    }
}

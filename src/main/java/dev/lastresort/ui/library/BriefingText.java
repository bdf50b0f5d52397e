package dev.lastresort.ui.library;

import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.RunningSystem.Replica;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.author.TimesText;
import dev.lastresort.session.author.TrafficText;
import dev.lastresort.session.desk.ScenarioCard;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The facts of a scenario in words for its briefing. Says nothing of the recoveries: they are what
 * is to be learnt.
 */
final class BriefingText {

    private static final BigDecimal TERABYTE = BigDecimal.valueOf(1000);
    private static final int SINGLE_BACKUPS = 4;

    private BriefingText() {}

    static String difficulty(ScenarioCard card) {
        String name = card.scenario().briefing().difficulty().name().toLowerCase(Locale.ROOT);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** How long it takes a person; where nobody says, how long its day is. */
    static String minutes(ScenarioCard card) {
        OptionalInt minutes = card.scenario().briefing().profile().minutes();
        return minutes.isPresent() ? minutes.getAsInt() + " min" : length(card);
    }

    static String length(ScenarioCard card) {
        Scenario scenario = card.scenario();
        return TimeText.duration(scenario.start(), scenario.horizon());
    }

    /**
     * Those that everybody knows: to find the others is part of the incident. The tenants of a
     * group stand in one line, since each of its requests is one tenant's.
     */
    static SequencedMap<String, String> actors(Scenario scenario) {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        for (ActorGroup group : ActorGroup.of(scenario)) {
            List<Actor> known = scenario.actors().stream().filter(Actor::known)
                    .filter(actor -> group.actors().contains(actor.name())).toList();
            if (!known.isEmpty()) {
                String times = schedule(known.getFirst().schedule(), scenario.start());
                facts.put(group.isGroup() ? ActorGroup.label(group.title(), known.size())
                        : group.title(), times);
            }
        }
        return facts;
    }

    static SequencedMap<String, String> environment(Scenario scenario) {
        Environment environment = scenario.environment();
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        facts.put("Database", size(environment.databaseGigabytes()));
        facts.put("Backups", scenario.backups().isEmpty() ? "none"
                : backups(scenario.backups(), scenario.start()));
        scenario.system().safeguards().replicas().stream().map(BriefingText::replica)
                .reduce((some, more) -> some + "; " + more)
                .ifPresent(replicas -> facts.put("Replicas", replicas));
        facts.put("Restore", environment.restoreThroughput() + ", after "
                + TimeText.duration(environment.provisioning()) + " of provisioning");
        facts.put("Redo", environment.redoPace().toPlainString()
                + " times as fast as it was written");
        return facts;
    }

    static SequencedMap<String, String> objectives(Scenario scenario) {
        var objectives = scenario.briefing().objectives();
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        List<Actor> limited = scenario.actors().stream().filter(Actor::known)
                .filter(actor -> objectives.recoveryTimes().containsKey(actor.name())).toList();
        if (limited.isEmpty()) {
            facts.put("Down at most", "nothing agreed");
        }
        limited.forEach(actor -> facts.put(actor.title() + " down at most", TimeText.duration(
                Objects.requireNonNull(objectives.recoveryTimes().get(actor.name())))));
        facts.put("Accepted work lost at most",
                orNone(objectives.recoveryPoint().map(Duration::abs)));
        scenario.facts().forEach(fact -> {
            rows(objectives.rowsLost(), fact.name()).ifPresent(
                    rows -> facts.put(fact.title() + " lost at most", rows));
            rows(objectives.rowsWrong(), fact.name()).ifPresent(
                    rows -> facts.put(fact.title() + " wrong at most", rows));
        });
        scenario.effects().forEach(effect -> Optional
                .ofNullable(objectives.money().get(effect.name()))
                .ifPresent(limit -> facts.put(
                        effect.title() + ", owed at most", money(limit, effect))));
        return facts;
    }

    private static String money(BigDecimal limit, Effect effect) {
        return limit.signum() == 0 ? "nothing" : effect.money()
                .map(currency -> Wording.money(limit, effect.unit(), currency))
                .orElseGet(() -> Noun.counted(limit, effect.unit()));
    }

    private static Optional<String> rows(SequencedMap<String, Long> limits, String fact) {
        return Optional.ofNullable(limits.get(fact))
                .map(rows -> rows == 0 ? "none" : Wording.count(rows, "row"));
    }

    private static String orNone(Optional<Duration> duration) {
        return duration.map(TimeText::duration).orElse("nothing agreed");
    }

    /** Many are told by the first of them and the last. */
    private static String backups(List<Backup> all, LocalDateTime day) {
        List<Backup> sorted = all.stream().sorted(Comparator.comparing(Backup::at)).toList();
        return all.size() <= SINGLE_BACKUPS
                ? sorted.stream().map(backup -> backup(backup, day))
                        .collect(Collectors.joining(", "))
                : all.size() + ", from " + backup(sorted.getFirst(), day) + " to "
                        + backup(sorted.getLast(), day);
    }

    private static String backup(Backup backup, LocalDateTime day) {
        return backup.name() + " at " + TimeText.clock(backup.at(), day);
    }

    private static String replica(Replica replica) {
        return replica.title() + (replica.delay().isZero() ? ", up to date"
                : ", " + TimeText.duration(replica.delay()) + " behind");
    }

    private static String size(BigDecimal gigabytes) {
        return gigabytes.compareTo(TERABYTE) < 0
                ? gigabytes.toPlainString() + " GB"
                : gigabytes.divide(TERABYTE).stripTrailingZeros().toPlainString() + " TB";
    }

    private static String schedule(Schedule schedule, LocalDateTime start) {
        return switch (schedule) {
            case Schedule.Every every -> TimesText.every(every.every());
            case Schedule.At at -> at.times().size() == 1
                    ? "once a day" : at.times().size() + " times a day";
            case Schedule.Curve curve -> TrafficText.of(curve.traffic(), start);
        };
    }
}

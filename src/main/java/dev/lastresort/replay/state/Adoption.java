package dev.lastresort.replay.state;

import dev.lastresort.database.Database;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a repair of somebody's own teaches the migration history. Facts and invariants are read as
 * the history says, and only the scenario's author knows the names that it goes by; so a step that
 * makes readable what a version of the author's reads, and was not readable before, counts as that
 * version. Versions that the incident's own change records are not adopted: nobody repairs by
 * breaking.
 *
 * <p>Where a version reads tables that can be read before as well as after, only its name can tell.
 */
public final class Adoption {

    private final World world;
    private final SequencedMap<String, List<Reading>> versions = new LinkedHashMap<>();

    /** @param table what has to be a base table, since its rows lead to who wrote them */
    private record Reading(Optional<String> table, Sql query) {}

    public Adoption(World world) {
        this.world = world;
        Scenario scenario = world.scenario();
        for (Fact fact : scenario.facts()) {
            fact.alternatives().forEach(alternative -> add(alternative.since(),
                    new Reading(Optional.of(alternative.table()), alternative.query())));
        }
        for (Invariant check : scenario.invariants().checks()) {
            check.alternatives().forEach(alternative -> add(alternative.since(),
                    new Reading(Optional.empty(), alternative.query())));
        }
        scenario.incident().steps().stream().filter(Step.RunSql.class::isInstance)
                .flatMap(step -> ((Step.RunSql) step).version().stream())
                .forEach(versions::remove);
    }

    private void add(Optional<String> since, Reading reading) {
        since.ifPresent(
                version -> versions.computeIfAbsent(version, _ -> new ArrayList<>()).add(reading));
    }

    /** The versions that cannot be read as the database stands. Wants no open transaction. */
    public List<String> unread(Database live) {
        List<String> known = MigrationHistory.versions(live);
        List<String> unread = versions.keySet().stream()
                .filter(version -> !known.contains(version) && !isReadable(version, live))
                .toList();
        live.rollback();
        return unread;
    }

    /** Records those that can be read by now, in the transaction that is open. */
    public void adopt(List<String> unread, Database live, LocalDateTime at) {
        if (unread.isEmpty()) {
            return;
        }
        List<String> known = MigrationHistory.versions(live);
        unread.stream().filter(version -> !known.contains(version) && isReadable(version, live))
                .forEach(version -> MigrationHistory.record(live, version, at));
    }

    private boolean isReadable(String version, Database live) {
        return Objects.requireNonNull(versions.get(version)).stream()
                .allMatch(reading -> reading.table().map(live::hasTable).orElse(true)
                        && runs(reading.query(), live));
    }

    private boolean runs(Sql query, Database live) {
        try {
            live.query(world.programs().statement(query), Map.of());
            return true;
        } catch (SqlFailure cannot) {
            // what cannot be read is what was asked
            return false;
        }
    }
}

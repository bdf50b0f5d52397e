package dev.lastresort.model.outcome;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.ActorTally.Waits;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/** How the tenants of a group fared together: counts and seconds are those of all, added up. */
public final class GroupTally {

    private GroupTally() {}

    /** By the name of each group; none for actors that are repeated for nobody. */
    public static SequencedMap<String, ActorTally> of(Outcome outcome) {
        SequencedMap<String, ActorTally> groups = new LinkedHashMap<>();
        outcome.actors().keySet().stream().map(Tenancy::groupOf).distinct()
                .filter(group -> !outcome.actors().containsKey(group))
                .forEach(group -> groups.put(group, together(outcome.actors().entrySet().stream()
                        .filter(entry -> Tenancy.covers(group, entry.getKey()))
                        .map(Map.Entry::getValue).toList())));
        return groups;
    }

    /** Of the group of that name, which there is. */
    public static ActorTally of(Outcome outcome, String group) {
        return Objects.requireNonNull(of(outcome).get(group));
    }

    private static ActorTally together(List<ActorTally> members) {
        Map<Judgement, Long> counts = new EnumMap<>(Judgement.class);
        for (Judgement judgement : Judgement.values()) {
            counts.put(judgement, members.stream().mapToLong(one -> one.count(judgement)).sum());
        }
        return new ActorTally(counts,
                members.stream().mapToLong(ActorTally::bad).sum(),
                members.stream().mapToLong(ActorTally::downSeconds).sum(),
                members.stream().mapToLong(ActorTally::degradedSeconds).sum(),
                List.of(), List.of(),
                members.stream().flatMap(one -> one.outages().stream()).toList(),
                new Waits(members.stream().mapToLong(one -> one.waits().late()).sum(),
                        members.stream().mapToLong(one -> one.waits().open()).sum(),
                        members.stream().map(one -> one.waits().longest())
                                .max(Comparator.naturalOrder()).orElse(Duration.ZERO)));
    }
}

package dev.lastresort.picture.story;

import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.ActorTally.Outage;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.picture.shape.ActorCondition;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one branch's lanes are read from, made once when a comparison is shown. Layouts of any
 * view only search in it.
 *
 * @param conditions actor to how it fared, and group of tenants to the worst of its members
 * @param others     the worst of all actors but the main one, or its group, at every instant
 * @param answers    actor to its answers
 * @param outages    actor, or group of tenants, to what people remember of its being down
 */
public record BranchTracks(
        BranchStory story,
        StepRows steps,
        TellingTrack telling,
        Map<String, Track<ActorCondition>> conditions,
        Optional<Track<ActorCondition>> others,
        Map<String, Track<Judgement>> answers,
        Map<String, List<Outage>> outages) {

    public static BranchTracks of(BranchResult branch, Scenario scenario) {
        LocalDateTime start = scenario.start();
        BranchStory story = BranchStory.of(branch.journal(), scenario.horizon());
        Conditions of = new Conditions(branch.journal(), story.marked(), scenario.horizon());
        Map<String, Track<ActorCondition>> conditions = new LinkedHashMap<>();
        Map<String, Track<Judgement>> answers = new LinkedHashMap<>();
        Map<String, List<Outage>> outages = new LinkedHashMap<>();
        branch.outcome().actors().forEach((actor, tally) -> {
            conditions.put(actor, of.of(actor, tally));
            answers.put(actor, answers(tally, start));
            outages.put(actor, tally.outages());
        });
        List<Track<ActorCondition>> others = new ArrayList<>();
        String main = ActorGroup.main(scenario).name();
        for (ActorGroup group : ActorGroup.of(scenario)) {
            if (group.isGroup()) {
                Conditions.worst(those(group, conditions), start)
                        .ifPresent(worst -> conditions.put(group.name(), worst));
                outages.put(group.name(), together(those(group, outages)));
            }
            Track<ActorCondition> track = conditions.get(group.name());
            if (track != null && !group.name().equals(main)) {
                others.add(track);
            }
        }
        return new BranchTracks(story, StepRows.of(story),
                new TellingTrack(branch.outcome().telling(), start, scenario.horizon()),
                conditions, Conditions.worst(others, start), answers, outages);
    }

    private static <V> List<V> those(ActorGroup group, Map<String, V> byActor) {
        return group.actors().stream().flatMap(actor -> Stream.ofNullable(byActor.get(actor)))
                .toList();
    }

    /** Where any of them is down. */
    private static List<Outage> together(List<List<Outage>> members) {
        List<Outage> union = new ArrayList<>();
        members.stream().flatMap(List::stream).sorted(Comparator.comparing(Outage::start))
                .forEach(next -> {
                    boolean meets = !union.isEmpty()
                            && !next.start().isAfter(union.getLast().end());
                    Outage last = meets ? union.removeLast() : next;
                    union.add(new Outage(last.start(), last.end().isAfter(next.end())
                            ? last.end() : next.end(), last.open() || next.open()));
                });
        return union;
    }

    private static Track<Judgement> answers(ActorTally tally, LocalDateTime start) {
        Track.Builder<Judgement> track =
                new Track.Builder<>(Judgement.class, start, tally.answers().size());
        for (JudgedAnswer answer : tally.answers()) {
            track.add(answer.at(), answer.judgement());
        }
        return track.build();
    }
}

package dev.lastresort.picture;

import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.outcome.ActorTally.Outage;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.MarkWords;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.story.BranchStory;
import dev.lastresort.picture.story.BranchTracks;
import dev.lastresort.picture.story.Track;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that a branch's lanes show, as lines in the order of time. */
final class Happenings {

    private final String branch;
    private final String title;
    private final BranchTracks tracks;
    private final Scenario scenario;
    private final List<Happening> lines = new ArrayList<>();

    Happenings(String branch, String title, BranchTracks tracks, Scenario scenario) {
        this.branch = branch;
        this.title = title;
        this.tracks = tracks;
        this.scenario = scenario;
    }

    /** What every branch has in common. */
    List<Happening> ofShared(List<Mark> marks) {
        marks.forEach(mark -> add(mark.at(), mark.kind().word(), detail(mark),
                new Shown.MarkGroup(branch, List.of(mark))));
        return lines;
    }

    /** Its instant and its kind stand beside it. */
    private static String detail(Mark mark) {
        String name = MarkWords.withoutInstant(mark.label());
        return name.equals(mark.kind().word()) ? "" : name;
    }

    List<Happening> of(List<Mark> marks) {
        ofShared(marks);
        tracks.story().ownSteps().forEach(step -> step.phases().forEach(phase -> {
            if (phase.start().isBefore(phase.end())) {
                add(phase.start(), capital(StepLane.word(StepLane.role(step.step(), phase.kind()))),
                        step.step().name() + ", "
                                + TimeText.duration(phase.start(), phase.end()),
                        new Shown.StepPhase(branch, step.ref(), phase));
            }
        }));
        for (ActorGroup actor : ActorGroup.of(scenario)) {
            Optional.ofNullable(tracks.conditions().get(actor.name()))
                    .ifPresent(track -> addConditions(actor, track));
            addOutages(actor, tracks.outages().getOrDefault(actor.name(), List.of()));
        }
        addMismatches();
        addDatabase();
        lines.sort(Comparator.comparing(Happening::at));
        return lines;
    }

    private void addConditions(ActorGroup actor, Track<ActorCondition> track) {
        for (int i = 0; i < track.size(); i++) {
            LocalDateTime end = i + 1 < track.size() ? track.start(i + 1) : scenario.horizon();
            ActorCondition condition = track.state(i);
            // Nobody needs to be told that a day begins well.
            if (i > 0 || condition != ActorCondition.UP) {
                add(track.start(i), capital(condition.word()),
                        actor.label() + ", " + TimeText.duration(track.start(i), end),
                        new Shown.ActorState(branch, actor.name(), track.start(i), end, condition));
            }
        }
    }

    private void addOutages(ActorGroup actor, List<Outage> outages) {
        outages.forEach(outage -> add(outage.start(), "Outage", actor.label() + ", "
                + TimeText.duration(outage.start(), outage.end())
                + (outage.open() ? ", still open at the end of the day" : ""),
                new Shown.OutageRule(branch, actor.name(), outage.start(), outage.end(),
                        outage.open())));
    }

    private void addMismatches() {
        String main = ActorGroup.main(scenario).name();
        tracks.telling().mismatches(scenario.horizon().minusNanos(1))
                .forEach(stretch -> add(stretch.from(),
                        stretch.role() == Role.FORGOTTEN ? "Forgotten" : "Turned away",
                        Wording.number(stretch.count()) + (stretch.role() == Role.FORGOTTEN
                                ? " told yes, then forgotten" : " turned away") + ", until "
                                + TimeText.clock(stretch.to(), scenario.start()),
                        new Shown.Requests(branch, main, stretch.from(), stretch.to(),
                                stretch.count(), stretch.role())));
    }

    private void addDatabase() {
        BranchStory story = tracks.story();
        story.outages().forEach(outage -> add(outage.start(), "Database down",
                TimeText.duration(outage.length()),
                new Shown.DatabaseLine(branch, outage.start(), outage.end(), false)));
        story.discards().forEach(discarded -> add(discarded.from(), "Discarded",
                TimeText.duration(discarded.from(), discarded.to()) + " of history"
                        + (discarded.transactions() == 0 ? "" : ", "
                                + HistoryLane.transactions(discarded.transactions())),
                new Shown.Discarded(branch, discarded.from(), discarded.to(),
                        discarded.transactions())));
        story.asides().forEach(aside -> add(aside.from(), "Side instance",
                aside.instance() + ", " + HistoryLane.words(aside).getFirst(),
                new Shown.SideInstance(branch, aside.instance(), aside.from(), aside.to(),
                        aside.copied())));
    }

    private void add(LocalDateTime at, String what, String detail, Shown.OnBranch shown) {
        lines.add(new Happening(at, title, what, detail, shown));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

package dev.lastresort.ui.team;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.ExercisePart.ExpectedAction;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.Progress.Reached;
import dev.lastresort.session.attempt.Backstage;
import dev.lastresort.session.attempt.IncidentRoom.Measured;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.model.Wall;
import dev.lastresort.ui.team.SessionClock.SessionPhase;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One part of an exercise as its facilitator runs it beside the room. Invariant: whatever the
 * session brings goes into the attempt, one thing after the other, also while the room works; what
 * was measured reaches the room only once it is revealed. To be used on the window's thread.
 */
public final class FacilitatorModel {

    /** What is to be run, where. */
    public record Session(Exercise exercise, ExercisePart part, Scenario scenario) {

        /** The first part of it. */
        public static Session of(Exercise exercise, Scenario scenario) {
            return new Session(exercise, exercise.parts().getFirst(), scenario);
        }
    }

    private static final String HINT = "Hint ";
    private static final String HINT_READ = " was read out";

    private final Session session;
    private final IncidentModel room;
    private final Background background;
    private final Supplier<LocalDateTime> now;
    private final Consumer<Measured> shown;
    private final SessionClock clock;
    private final SessionRecord record;
    private final PlayedTime played;
    private final ReadOnlyObjectWrapper<Backstage> backstage =
            new ReadOnlyObjectWrapper<>(Backstage.NONE);
    private final CostReckoning reckoning;
    private final ReadOnlyObjectWrapper<Boolean> voteDue = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<Integer> hinted = new ReadOnlyObjectWrapper<>(0);
    private boolean left;
    private int looks;
    /** Injects and expected actions that are on their way already. */
    private final Set<Record> asked = new HashSet<>();

    /**
     * @param background for what is looked up beside the room's own work
     * @param now        by the clock on the wall, for notes
     * @param shown      takes what was measured, when the room is to see it
     */
    public FacilitatorModel(Session session, IncidentModel room, Background background, Wall wall,
            Supplier<LocalDateTime> now, Consumer<Measured> shown) {
        this.session = session;
        this.room = room;
        this.background = background;
        this.reckoning = new CostReckoning(room, background);
        this.now = now;
        this.shown = shown;
        this.clock = new SessionClock(session.part().time(), room.room().played(), wall,
                this::handOver);
        this.record = new SessionRecord(room, background,
                () -> clock.phase().get() == SessionPhase.STOPPED);
        this.played = new PlayedTime(clock, room, background);
        room.hold(true);
        room.view().addListener((_, _, _) -> lookBehind());
        // what the room does not show changes nothing of its view
        room.last().addListener((_, _, last) -> last.ifPresent(_ -> lookBehind()));
        lookBehind();
        if (!room.isOpen()) {
            // it is looked at again
            clock.stop();
        }
    }

    public Session session() {
        return session;
    }

    public SessionClock clock() {
        return clock;
    }

    public IncidentModel room() {
        return room;
    }

    public ReadOnlyObjectProperty<Backstage> backstage() {
        return backstage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FromNow> costs() {
        return reckoning.costs();
    }

    /** Whether a restore in place is about to be taken of which nobody was asked yet. */
    public ReadOnlyObjectProperty<Boolean> voteDue() {
        return voteDue.getReadOnlyProperty();
    }

    /** What came of it, before the room sees it. */
    public ReadOnlyObjectProperty<Optional<Measured>> measured() {
        return record.measured();
    }

    /** How far measuring has come, while it goes on. */
    public ReadOnlyObjectProperty<Optional<Reached>> measuring() {
        return room.comparing();
    }

    /** How many of the exercise's hints were read out. */
    public ReadOnlyObjectProperty<Integer> hinted() {
        return hinted.getReadOnlyProperty();
    }

    /** Begins, pauses, or goes on, whichever is next. */
    public void playOrPause() {
        if (clock.phase().get() == SessionPhase.PLAYING) {
            clock.pause();
            room.hold(true);
        } else if (clock.phase().get() != SessionPhase.STOPPED) {
            clock.play();
            room.hold(false);
        }
    }

    /** The session is over, wherever it stands: nothing can be done in the room any more. */
    public void stop() {
        clock.stop();
    }

    private void handOver(Action.EndedBy by) {
        if (room.isOpen()) {
            record.bring(new Action.HandOver(by));
        } else {
            record.measure();
        }
    }

    /** Fires an inject; one that came already does not come again. */
    public void fire(Inject inject) {
        if (came(inject).isEmpty() && asked.add(inject)) {
            record.bring(
                    new Action.OfTeam(new TeamEntry.Injected(inject.name(), inject.content())));
        }
    }

    /** Whether it was fired and has not come yet: the room may be at work. */
    boolean isComing(Inject inject) {
        return asked.contains(inject) && came(inject).isEmpty();
    }

    /** When it came, if it did. */
    public Optional<LocalDateTime> came(Inject inject) {
        return backstage.get().entries().stream()
                .filter(one -> one.entry() instanceof TeamEntry.Injected(var name, _)
                        && name.equals(inject.name()))
                .map(Backstage.StampedEntry::at).findFirst();
    }

    /** Writes down what was seen, by both clocks. */
    public void note(String text, List<String> objectives) {
        if (!text.isBlank()) {
            record.bring(
                    new Action.OfTeam(new TeamEntry.Noted(text.strip(), wallNow(), objectives)));
        }
    }

    /** Keeps what somebody wrote because an inject asked for it. */
    public void answer(Inject inject, String text) {
        if (!text.isBlank()) {
            record.bring(
                    new Action.OfTeam(new TeamEntry.Responded(inject.name(), "", text.strip())));
        }
    }

    public void tick(ExpectedAction expected) {
        if (!isTicked(expected) && asked.add(expected)) {
            record.bring(new Action.OfTeam(new TeamEntry.Ticked(expected.name(), wallNow())));
        }
    }

    public boolean isTicked(ExpectedAction expected) {
        return backstage.get().entries().stream()
                .anyMatch(one -> one.entry() instanceof TeamEntry.Ticked(var name, _)
                        && name.equals(expected.name()));
    }

    /** The five questions stand before a restore in place, or do no more. */
    void facesRestore(boolean now) {
        voteDue.set(now);
    }

    /** Keeps what everybody expects. */
    public void vote(String about, List<TeamEntry.Ballot> ballots) {
        voteDue.set(false);
        if (!ballots.isEmpty()) {
            record.bring(new Action.OfTeam(new TeamEntry.Voted(about, ballots)));
        }
    }

    /** The next hint is read out; it is written down that it was. */
    public Optional<String> nextHint() {
        List<String> hints = session.part().hints();
        int next = hinted.get();
        if (next >= hints.size()) {
            return Optional.empty();
        }
        hinted.set(next + 1);
        note(HINT + (next + 1) + HINT_READ, List.of());
        return Optional.of(hints.get(next));
    }

    /** Reckons what each recovery would cost from now, beside whatever goes on. */
    public void reckon() {
        reckoning.begin();
    }

    /** What was measured in the room, which the team does not see yet. */
    public void keep(Measured found) {
        record.keep(found);
        clock.stop();
    }

    /** Shows the room what came of it. */
    public void reveal() {
        record.measured().get().ifPresentOrElse(shown, record::measureIfStopped);
    }

    /** The session is left: nothing is looked up any more. */
    public void leave() {
        left = true;
        record.leave();
        clock.leave();
        played.keep();
        reckoning.leave();
    }

    private LocalDateTime wallNow() {
        return now.get().truncatedTo(ChronoUnit.SECONDS);
    }

    private void lookBehind() {
        if (!left) {
            int look = ++looks;
            background.run(room.room()::backstage, new WhenOver<Backstage>(found -> {
                if (look == looks) {
                    backstage.set(found);
                    hinted.set(Math.max(hinted.get(), readOut(found)));
                }
            }, _ -> {}));
        }
    }

    /** Before a break, too. */
    private static int readOut(Backstage found) {
        return (int) found.entries().stream()
                .filter(one -> one.entry() instanceof TeamEntry.Noted(var text, _, _)
                        && text.startsWith(HINT) && text.endsWith(HINT_READ))
                .count();
    }

    public List<Inject> injects() {
        return session.part().injects();
    }
}

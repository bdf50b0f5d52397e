package dev.lastresort.session.exercise;

import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The injects that a scenario gives reason for. Invariant: what is marked as false is false by the
 * scenario's own words, and what is not marked claims nothing.
 */
final class InjectDraft {

    private static final int MANY = 20;
    private static final Duration FIRST_WORD = Duration.ofMinutes(10);
    private static final Duration AWAY = Duration.ofMinutes(20);

    private final Scenario scenario;
    private final List<Inject> injects = new ArrayList<>();

    private InjectDraft(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Inject> of(Scenario scenario) {
        InjectDraft draft = new InjectDraft(scenario);
        draft.byThemselves();
        draft.shelf();
        return List.copyOf(draft.injects);
    }

    private void byThemselves() {
        add("first-word", new Inject.AfterPage(FIRST_WORD), new InjectContent.Question(
                "The head of operations", Optional.of(SeatName.COMMANDER),
                "What do I tell customers now, and when do they hear from us again?"),
                "Says what is known and what is not, and names a time", ExerciseDraft.SPEAKING);
        known().ifPresent(actor -> add("many-failures",
                new Inject.OnceMet(new Alert.Failures(actor.name(), MANY)),
                new InjectContent.Said("Support", Optional.of(SeatName.BUSINESS),
                        "We cannot keep up with the calls about "
                                + Wording.inSentence(actor.title())
                                + ". What may we promise people?",
                        false),
                "The business seat asks for an estimate, and passes it on",
                ExerciseDraft.SPEAKING));
    }

    /** The main actor, if the team may know of it. */
    private Optional<Actor> known() {
        return Optional.of(scenario.mainActor()).filter(Actor::known);
    }

    private void shelf() {
        add("pressure", new Inject.OnShelf('1'), new InjectContent.Said("The managing director",
                Optional.of(SeatName.COMMANDER),
                "Why are we not going back to a backup already?", false),
                "Holds what a restore would take away against what it brings back",
                ExerciseDraft.LADDER);
        add("how-long", new Inject.OnShelf('2'), new InjectContent.Question("The head of sales",
                Optional.of(SeatName.BUSINESS),
                "How long will it last at most, and how much of our customers' work does it cost?"),
                "Gives a range, and says what it rests on", ExerciseDraft.SPEAKING);
        add("why", new Inject.OnShelf('3'), new InjectContent.Justify("The auditor",
                Optional.of(SeatName.SCRIBE),
                "Why this way and no other? Name what you ruled out, and on what ground."),
                "Names the alternatives and what was looked at", ExerciseDraft.LADDER);
        add("away", new Inject.OnShelf('4'), new InjectContent.Unavailable(
                "The colleague at the keyboard", Optional.empty(), AWAY,
                "I have to leave the room. What I have begun goes on; nothing new until I am"
                        + " back."),
                "Uses the time to plan, and hands over what is known", ExerciseDraft.SPEAKING);
        rumour();
    }

    /** About the backups, since the file says of each what it is worth. */
    private void rumour() {
        if (scenario.backups().isEmpty()) {
            return;
        }
        Optional<Backup> bad = scenario.backups().stream()
                .filter(backup -> !backup.soundness().equals(Backup.Soundness.SOUND)).findFirst();
        add("rumour", new Inject.OnShelf('5'), new InjectContent.Said("Somebody in the corridor",
                Optional.of(SeatName.DATABASE), bad.isPresent()
                        ? "All backups were verified this morning. You can trust every one."
                        : "I have heard that none of our backups can be read.",
                true),
                "Asks who has seen it, and verifies before going by it", ExerciseDraft.EVIDENCE);
    }

    private void add(String name, Inject.InjectTime when, InjectContent content, String expected,
            String objective) {
        injects.add(new Inject(name, when, content, Optional.of(expected),
                Optional.of(objective), Optional.empty()));
    }
}

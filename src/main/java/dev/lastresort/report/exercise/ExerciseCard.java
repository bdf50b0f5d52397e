package dev.lastresort.report.exercise;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.InjectWords;
import dev.lastresort.model.exercise.Seat;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.report.document.Document;
import dev.lastresort.report.document.Document.Chapter;
import dev.lastresort.report.document.Document.Topic;
import dev.lastresort.report.document.Passage;
import dev.lastresort.report.document.Passage.Points;
import dev.lastresort.report.document.Passage.RunningText;
import dev.lastresort.report.document.Passage.Tabular;
import dev.lastresort.report.document.TextRun;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a facilitator runs a session from who has never seen the program: a page for each scenario,
 * from the first click to the hot wash. It tells what went wrong, so it is not for the team's eyes;
 * how any recovery ends it does not know.
 */
public final class ExerciseCard {

    /** The page has to last for the rest, too. */
    private static final int MOST_NAMED = 4;
    private static final String BOX = "[  ]  ";

    private ExerciseCard() {}

    /** @param scenarios those of the exercise's parts, in their order */
    public static Document of(Exercise exercise, List<Scenario> scenarios, LocalDate today) {
        List<Chapter> parts = new ArrayList<>();
        for (int i = 0; i < exercise.parts().size(); i++) {
            parts.add(chapter(exercise, exercise.parts().get(i), scenarios.get(i), "e" + (i + 1)));
        }
        return new Document("Facilitator's card: " + exercise.title(), today, parts,
                Document.Layout.CARD);
    }

    private static Chapter chapter(
            Exercise exercise, ExercisePart part, Scenario scenario, String id) {
        List<Topic> topics = new ArrayList<>(List.of(
                topic(id, "start", "Start", steps(part, scenario)),
                topic(id, "read", "Read aloud", part.readAloud().stream()
                        .<Passage>map(RunningText::new).toList()),
                topic(id, "wrong", "What is really wrong (for you alone)",
                        List.of(new RunningText(wrong(scenario)))),
                topic(id, "injects", "Injects", List.of(injects(part))),
                topic(id, "expected", "Expected of the team", List.of(ticks(part.expected()
                        .stream().map(ExercisePart.ExpectedAction::text).toList()))),
                topic(id, "stuck", "If they are stuck, one after the other",
                        List.of(Points.of(part.hints()))),
                topic(id, "signs", "It goes well when", List.of(Points.of(part.signs()))),
                topic(id, "wash", "Hot wash, " + minutes(part.time().hotWash()),
                        List.of(Points.of(wash(exercise))))));
        topics.removeIf(topic -> topic.passages().stream().allMatch(ExerciseCard::isEmpty));
        return new Chapter(id, scenario.briefing().title(), facts(exercise, part, scenario),
                topics);
    }

    private static boolean isEmpty(Passage passage) {
        return passage instanceof Points(var items) && items.isEmpty()
                || passage instanceof Tabular table && table.rows().isEmpty();
    }

    private static Topic topic(String id, String name, String title, List<Passage> passages) {
        return new Topic(id + "-" + name, title, passages);
    }

    private static String facts(Exercise exercise, ExercisePart part, Scenario scenario) {
        return "Scenario " + scenario.id() + " · seed " + scenario.seed()
                + scenario.engine().beside() + " · "
                + minutes(part.time().total()) + " in all · seats: "
                + exercise.seats().stream().map(Seat::words).collect(Collectors.joining(", "));
    }

    private static List<Passage> steps(ExercisePart part, Scenario scenario) {
        String time = minutes(part.time().play()) + (part.time().hardStop()
                ? "; when they are over, it is stopped wherever it stands" : "");
        return List.of(Points.of(List.of(
                "Start Last Resort on the computer with the projector. In the library click “"
                        + scenario.briefing().title() + "”, then Run with a team: the room goes on"
                        + " the projector, the second window is yours.",
                "Give out the seats, and read aloud what stands below ("
                        + minutes(part.time().briefing()) + "); then press Begin (F2).",
                "Let them play for " + time + ". Pause is F2, Stop is F9. Then Show outcomes (F8)"
                        + " shows them what it came to, and Hot wash page (F10) writes down all"
                        + " that happened.",
                "Shelf: press an inject's key when the moment suits; the others come by"
                        + " themselves. Expected of the team: Alt+1 to 9 tick it. Note: F4. Vote,"
                        + " on what everybody expects: F6, and Shift+F6 keeps it. What they answer"
                        + " in writing: Shift+F4. If they are stuck: F7.")));
    }

    private static String wrong(Scenario scenario) {
        String when = "At " + Wording.clock(scenario.incident().at(), scenario.start()) + ". ";
        List<String> unknown = scenario.actors().stream().filter(actor -> !actor.known())
                .map(actor -> actor.title()).distinct().toList();
        String hidden = unknown.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (unknown.size() <= MOST_NAMED ? ""
                        : " and " + (unknown.size() - MOST_NAMED) + " more");
        return when + (scenario.incident().summary().isBlank() ? scenario.incident().steps()
                .stream().map(step -> step.name()).collect(Collectors.joining("; ")) + "."
                : scenario.incident().summary())
                + (hidden.isEmpty() ? "" : " Nobody on the team knows yet of: " + hidden + ".");
    }

    private static Tabular injects(ExercisePart part) {
        return Tabular.of("", List.of("When", "What comes", "Expected of the team"),
                part.injects().stream().map(ExerciseCard::row).toList());
    }

    private static List<String> row(Inject inject) {
        boolean isFalse = inject.content() instanceof InjectContent.Said message
                && message.isFalse();
        return List.of(InjectWords.time(inject.when()),
                (isFalse ? "NOT SO. " : "") + InjectWords.said(inject.content()),
                inject.expected().orElse(""));
    }

    private static Points ticks(List<String> lines) {
        return new Points(lines.stream().map(line -> List.<TextRun>of(
                new TextRun.Plain(BOX + line))).toList());
    }

    private static List<String> wash(Exercise exercise) {
        List<String> lines = new ArrayList<>(exercise.questions());
        lines.add("What went well, what went badly, where were we lucky?");
        lines.add("Actions, each with an owner and a day on which it is tried again.");
        return lines;
    }

    private static String minutes(Duration duration) {
        return Wording.exactDuration(duration);
    }
}

package dev.lastresort.scenario.json;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Voice;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who speaks where a scenario says nothing of voices: those whose requests fail, and those whose
 * answers are wrong. Nobody speaks of an actor that the trainee has not found yet.
 */
final class UsualVoices {

    static final Duration EVERY = Duration.ofMinutes(20);
    static final int MOST = 8;
    private static final int BAD = 3;

    private UsualVoices() {}

    static List<Voice> of(List<Actor> actors) {
        // of two actors of one name the file's check tells, and of their voices nobody needs to
        return actors.stream().collect(Collectors.toMap(Actor::name, actor -> actor,
                (first, _) -> first, LinkedHashMap::new))
                .values().stream().flatMap(UsualVoices::of).toList();
    }

    private static Stream<Voice> of(Actor actor) {
        String title = Wording.inSentence(actor.title());
        return Stream.of(
                new Voice(actor.name() + "-unanswered", "Support",
                        new Voice.Unanswered(actor.name(), BAD), EVERY, MOST,
                        List.of("People write that " + title + " does not work for them.",
                                "More of them: " + title + " still does not work. Is somebody on"
                                        + " it?",
                                "They are angry by now. When does " + title + " work again?"),
                        Optional.of("Thanks: " + title + " works again, people say."), false,
                        true),
                new Voice(actor.name() + "-wrong", "Support",
                        new Voice.WrongAnswers(actor.name(), BAD), EVERY, MOST,
                        List.of("Somebody writes that what comes from " + title
                                + " cannot be right.",
                                "Others say so, too: " + title + " shows what cannot be right.",
                                "This goes on. People no longer believe what " + title
                                        + " shows."),
                        Optional.of("Thanks: what comes from " + title + " looks right again."),
                        false, true));
    }
}

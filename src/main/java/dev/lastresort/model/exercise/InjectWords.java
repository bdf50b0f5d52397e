package dev.lastresort.model.exercise;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Harmless;

/** When an inject comes and what it brings, as people read it; sheets have the same words. */
public final class InjectWords {

    private InjectWords() {}

    /** When it comes. */
    public static String time(Inject.InjectTime when) {
        return switch (when) {
            case Inject.AtInstant(var at) -> at.toString();
            case Inject.AtTime(var at) -> at.toString();
            case Inject.AfterPage(var after) ->
                    Wording.exactDuration(after) + " after the page";
            case Inject.OnShelf(char key) -> "key " + key;
            case Inject.OnceMet(var condition) -> "when " + condition(condition);
        };
    }

    private static String condition(Alert.Condition condition) {
        return switch (condition) {
            case Alert.Failures(var actor, int count) ->
                    actor + " has failed " + count + " times";
            case Alert.InvariantBroken(var name) -> name + " is broken";
            case Alert.At(var at) -> at.toString();
        };
    }

    /** What sort of inject it is. */
    public static String sort(InjectContent content) {
        return switch (content) {
            case InjectContent.Said message ->
                    message.isFalse() ? "false information" : "message";
            case InjectContent.Question _ -> "question";
            case InjectContent.Justify _ -> "justification";
            case InjectContent.Unavailable away -> "unavailable for "
                    + Wording.exactDuration(away.lasts())
                    + away.person().map(person -> ", hands " + person).orElse("");
        };
    }

    /** As it is read in the room, in one line: nothing tells what is not so. */
    public static String said(InjectContent content) {
        return Harmless.text(whole(content));
    }

    private static String whole(InjectContent content) {
        String who = content.from()
                + content.seat().map(seat -> " (to the " + seat.label() + " seat)")
                        .orElse("");
        return switch (content) {
            case InjectContent.Said message -> who + ": " + message.text();
            case InjectContent.Question question ->
                    who + " asks, in writing: " + question.text();
            case InjectContent.Justify justify ->
                    who + " wants a reason, in writing: " + justify.text();
            case InjectContent.Unavailable away -> who + " is away for "
                    + Wording.exactDuration(away.lasts()) + ": " + away.text();
        };
    }
}

package dev.lastresort.scenario.exercise;

import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.scenario.text.ValueText;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What an inject brings, as {@link InjectMapping} reads it. */
public final class InjectText {

    private InjectText() {}

    /** What an inject brings, as exercises and attempts write it. */
    public static void content(InjectContent content, ObjectNode node) {
        switch (content) {
            case InjectContent.Said(var from, var to, var text, boolean isFalse) -> {
                ObjectNode message = said(node.putObject("message"), from, to, text);
                if (isFalse) {
                    message.put("false", true);
                }
            }
            case InjectContent.Question(var from, var to, var text) ->
                    said(node.putObject("question"), from, to, text);
            case InjectContent.Justify(var from, var to, var text) ->
                    said(node.putObject("justify"), from, to, text);
            case InjectContent.Unavailable(var from, var person, var lasts, var text) -> {
                ObjectNode away = node.putObject("unavailable").put("who", from);
                person.ifPresent(hands -> away.put("hands", hands));
                away.put("lasts", ValueText.of(lasts)).put("text", text);
            }
        }
    }

    private static ObjectNode said(
            ObjectNode node, String from, Optional<SeatName> to, String text) {
        node.put("from", from);
        to.ifPresent(seat -> node.put("to", seat.label()));
        return node.put("text", text);
    }
}

package dev.lastresort.scenario.attempt;

import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.scenario.text.ValueText;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a team session brings, as {@link TeamMapping} reads it. */
public final class TeamText {

    private TeamText() {}

    static void write(TeamEntry entry, ObjectNode node) {
        switch (entry) {
            case TeamEntry.Injected(var name, var content) ->
                    content(content, node.put("type", "inject").put("name", name));
            case TeamEntry.Responded(var inject, var by, var text) -> {
                node.put("type", "respond").put("inject", inject);
                if (!by.isEmpty()) {
                    node.put("by", by);
                }
                node.put("text", text);
            }
            case TeamEntry.Noted(var text, var wall, var objectives) -> {
                node.put("type", "note").put("text", text)
                        .put("wall", wall.truncatedTo(ChronoUnit.SECONDS).toString());
                if (!objectives.isEmpty()) {
                    objectives.forEach(node.putArray("objectives")::add);
                }
            }
            case TeamEntry.Ticked(var expected, var wall) ->
                    node.put("type", "tick").put("expected", expected)
                            .put("wall", wall.truncatedTo(ChronoUnit.SECONDS).toString());
            case TeamEntry.Voted(var about, var ballots) -> {
                ArrayNode list = node.put("type", "vote").put("about", about).putArray("ballots");
                for (TeamEntry.Ballot ballot : ballots) {
                    ObjectNode one = list.addObject();
                    if (!ballot.by().isEmpty()) {
                        one.put("by", ballot.by());
                    }
                    if (ballot.hands() != 1) {
                        one.put("hands", ballot.hands());
                    }
                    AttemptText.expected(one, ballot.expects());
                }
            }
        }
    }

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

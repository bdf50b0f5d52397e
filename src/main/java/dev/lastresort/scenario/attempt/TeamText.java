package dev.lastresort.scenario.attempt;

import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.scenario.exercise.InjectText;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a team session brings, as {@link TeamMapping} reads it. */
final class TeamText {

    private TeamText() {}

    static void write(TeamEntry entry, ObjectNode node) {
        switch (entry) {
            case TeamEntry.Injected(var name, var content) ->
                    InjectText.content(content, node.put("type", "inject").put("name", name));
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
}

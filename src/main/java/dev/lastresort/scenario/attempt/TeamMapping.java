package dev.lastresort.scenario.attempt;

import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.scenario.exercise.InjectMapping;
import dev.lastresort.scenario.json.Spot;
import dev.lastresort.scenario.problem.Findings;

/** Maps what a team session has brought. */
record TeamMapping(Findings findings, AttemptMapping values) {

    TeamEntry entry(Spot spot) {
        return switch (spot.at("type").text()) {
            case "inject" -> new TeamEntry.Injected(
                    spot.at("name").text(), new InjectMapping(findings).content(spot));
            case "respond" -> new TeamEntry.Responded(
                    spot.at("inject").text(), spot.at("by").raw(), spot.at("text").raw());
            case "note" -> new TeamEntry.Noted(spot.at("text").raw(),
                    values.instant(spot.at("wall")),
                    spot.at("objectives").elements().stream().map(Spot::text).toList());
            case "tick" -> new TeamEntry.Ticked(
                    spot.at("expected").text(), values.instant(spot.at("wall")));
            default -> new TeamEntry.Voted(spot.at("about").raw(),
                    spot.at("ballots").elements().stream().map(this::ballot).toList());
        };
    }

    private TeamEntry.Ballot ballot(Spot spot) {
        return new TeamEntry.Ballot(spot.at("by").raw(), (int) spot.at("hands").integer(1),
                values.expects(spot.at("expects")));
    }
}

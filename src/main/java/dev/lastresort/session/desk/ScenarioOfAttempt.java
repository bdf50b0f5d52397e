package dev.lastresort.session.desk;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.desk.ReplayDesk.Lookup;
import dev.lastresort.session.desk.ReplayDesk.Playable;
import dev.lastresort.session.desk.ReplayDesk.Unfound;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Finds which scenario an attempt was made at. Invariant: it is told by the content that the
 * attempt names, never by a file's name or by what somebody believes.
 */
final class ScenarioOfAttempt {

    private final ScenarioSource source;

    ScenarioOfAttempt(ScenarioSource source) {
        this.source = source;
    }

    /** A scenario that it may have been made at. */
    private record Candidate(String name, Loaded.Valid scenario) {

        String id() {
            return scenario.scenario().id();
        }
    }

    /**
     * The first of them that it was made at.
     *
     * @param names of files and of bundled scenarios; at least one
     */
    Lookup among(List<String> names, LoadedAttempt.Valid loaded) {
        List<Candidate> others = new ArrayList<>();
        for (String name : names) {
            switch (source.read(name, List.of(), OptionalLong.of(loaded.attempt().seed()))) {
                case Loaded.Invalid(var problems) -> {
                    return new Unfound(new Faulty(problems));
                }
                case Loaded.Valid valid when isMadeAt(loaded, name, valid) -> {
                    return new Playable(loaded, valid, name);
                }
                case Loaded.Valid valid -> others.add(new Candidate(name, valid));
            }
        }
        return new Unfound(new Faulty(List.of(foreign(loaded, others))));
    }

    private boolean isMadeAt(LoadedAttempt.Valid loaded, String name, Loaded.Valid scenario) {
        try {
            return BundledScenarios.isSameDay(loaded.attempt().scenario(),
                    ScenarioFiles.contentSha256(
                            source.text(name), scenario.places().sqlFiles()),
                    loaded.attempt().sha256());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Problem foreign(LoadedAttempt.Valid loaded, List<Candidate> others) {
        String id = loaded.attempt().scenario();
        String why = others.stream().filter(other -> other.id().equals(id)).findFirst()
                .map(other -> "this attempt was made at another version of the scenario '" + id
                        + "' than that of " + other.name())
                .orElseGet(() -> "this attempt was made at the scenario '" + id + "', and "
                        + others.stream().map(other -> "that of " + other.name() + " is '"
                                + other.id() + "'").collect(Collectors.joining(", ")));
        return loaded.problem(Rule.FOREIGN_ATTEMPT, "/scenarioSha256", why,
                "name the scenario that it was made at with --scenario");
    }
}

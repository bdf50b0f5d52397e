package dev.lastresort.session.library;

import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Briefing.Difficulty;
import dev.lastresort.model.scenario.Profile;
import dev.lastresort.model.scenario.Profile.FaultClass;
import dev.lastresort.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What somebody looks for. A scenario is let through if it meets everything that is named; nothing
 * can be named that would tell how its recoveries end.
 *
 * @param words        each must stand in its title, system, id, hazard or tags, whatever the case
 * @param difficulties one of these; any, if there is none
 * @param mostMinutes  no longer than that; a scenario of unknown length is let through
 * @param hazards      one of these; any, if there is none
 * @param silent       whether nothing errors in it
 * @param tags         all of these
 */
public record Sought(String words, Set<Difficulty> difficulties, OptionalInt mostMinutes,
        Set<FaultClass> hazards, Optional<Boolean> silent, Set<String> tags) {

    /** Lets everything through. */
    public static final Sought ANYTHING = new Sought("", Set.of(), OptionalInt.empty(), Set.of(),
            Optional.empty(), Set.of());

    public Sought {
        difficulties = Set.copyOf(difficulties);
        hazards = Set.copyOf(hazards);
        tags = Set.copyOf(tags);
    }

    public boolean lets(Scenario scenario) {
        Briefing briefing = scenario.briefing();
        Profile profile = briefing.profile();
        return (difficulties.isEmpty() || difficulties.contains(briefing.difficulty()))
                && (mostMinutes.isEmpty() || profile.minutes().isEmpty()
                        || profile.minutes().getAsInt() <= mostMinutes.getAsInt())
                && (hazards.isEmpty() || profile.hazard().filter(hazards::contains).isPresent())
                && silent.map(wanted -> wanted == profile.silent()).orElse(true)
                && profile.tags().containsAll(tags)
                && allIn(told(scenario));
    }

    /** Whether all words stand in a text. */
    public boolean allIn(String text) {
        String among = text.toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(among::contains);
    }

    public Sought withWords(String others) {
        return new Sought(others, difficulties, mostMinutes, hazards, silent, tags);
    }

    private static String told(Scenario scenario) {
        Briefing briefing = scenario.briefing();
        List<String> all = new ArrayList<>(List.of(scenario.id(), briefing.title(),
                briefing.system()));
        briefing.profile().hazard().ifPresent(hazard -> all.add(hazard.title()));
        all.addAll(briefing.profile().tags());
        all.add(briefing.profile().silent() ? "silent" : "loud");
        return String.join(" ", all);
    }
}

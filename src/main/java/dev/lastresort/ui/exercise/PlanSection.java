package dev.lastresort.ui.exercise;

import dev.lastresort.scenario.exercise.ExerciseDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of the form.
 *
 * @param part which scenario of the exercise it is about, from 0; -1: none
 */
record PlanSection(Kind kind, int part) {

    /** How many scenarios are listed; more than a sound exercise has are told as a problem. */
    private static final int MOST_PARTS = 20;

    enum Kind { SESSION, SEATS, TIMES, INJECTS, EXPECTED }

    static final PlanSection SESSION = new PlanSection(Kind.SESSION, -1);

    static List<PlanSection> of(ExerciseDocument document) {
        List<PlanSection> all = new ArrayList<>(
                List.of(SESSION, new PlanSection(Kind.SEATS, -1)));
        for (int i = 0; i < Math.min(document.size("/scenarios"), MOST_PARTS); i++) {
            all.add(new PlanSection(Kind.TIMES, i));
            all.add(new PlanSection(Kind.INJECTS, i));
            all.add(new PlanSection(Kind.EXPECTED, i));
        }
        return all;
    }

    String pointer() {
        return "/scenarios/" + part;
    }

    String words(ExerciseDocument document) {
        return switch (kind) {
            case SESSION -> "The session";
            case SEATS -> "Seats";
            case TIMES -> (part + 1) + " · "
                    + document.text(pointer() + "/scenario").orElse("no scenario yet");
            case INJECTS -> "Injects (" + document.size(pointer() + "/injects") + ")";
            case EXPECTED -> "Expected, hints, signs";
        };
    }

    /** Whether what is wrong at that place is shown here. */
    boolean holds(String place) {
        return switch (kind) {
            case SESSION -> !place.startsWith("/seats") && !place.startsWith("/scenarios/");
            case SEATS -> place.startsWith("/seats");
            case INJECTS -> place.startsWith(pointer() + "/injects");
            case EXPECTED -> place.startsWith(pointer() + "/expectedActions")
                    || place.startsWith(pointer() + "/hints")
                    || place.startsWith(pointer() + "/signsOfSuccess");
            case TIMES -> (place + "/").startsWith(pointer() + "/")
                    && !new PlanSection(Kind.INJECTS, part).holds(place)
                    && !new PlanSection(Kind.EXPECTED, part).holds(place);
        };
    }
}

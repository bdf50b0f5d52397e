package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Voice;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.time.Duration;

/** Maps who speaks up in the incident room, on what, how often and in which words. */
record VoiceMapping(Findings findings, ValueReader values) {

    /** Oftener than that nobody could read it. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    Voice voice(Spot spot) {
        Duration every = values.optionalDuration(spot.at("every")).orElse(UsualVoices.EVERY);
        if (every.compareTo(LEAST) < 0) {
            findings.error(Rule.OUT_OF_RANGE, spot.at("every").pointer(),
                    "nobody speaks that often", "write 1 min or more");
        }
        return new Voice(spot.at("name").text(), spot.at("who").text(), trouble(spot.at("when")),
                every, (int) Math.clamp(spot.at("most").integer(UsualVoices.MOST), 1, 50),
                spot.at("says").texts(), spot.at("thanks").optionalText(),
                spot.at("false").flag(false), false);
    }

    private Voice.Trouble trouble(Spot when) {
        if (when.has("unanswered")) {
            return new Voice.Unanswered(actor(when, "unanswered"), count(when, "unanswered"));
        }
        if (when.has("wrongAnswers")) {
            return new Voice.WrongAnswers(actor(when, "wrongAnswers"), count(when, "wrongAnswers"));
        }
        return when.has("invariantBroken")
                ? new Voice.Broken(when.at("invariantBroken").text())
                : new Voice.From(values.instant(when.at("from")));
    }

    private static String actor(Spot when, String trouble) {
        return when.at(trouble).at("actor").text();
    }

    private static int count(Spot when, String trouble) {
        return (int) Math.clamp(when.at(trouble).at("count").integer(1), 1L, Integer.MAX_VALUE);
    }
}

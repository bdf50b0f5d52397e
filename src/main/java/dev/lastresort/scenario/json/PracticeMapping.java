package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Practice;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** Maps what a scenario says for those who practise it. */
final class PracticeMapping {

    /** Oftener than that, looking would cost more than the day itself. */
    private static final Duration LEAST_INTERVAL = Duration.ofSeconds(10);

    private final Findings findings;
    private final ValueReader values;
    private final SqlReader sql;

    PracticeMapping(Findings findings, ValueReader values, SqlReader sql) {
        this.findings = findings;
        this.values = values;
        this.sql = sql;
    }

    /** @param actors of whom somebody speaks where the file says nothing of voices */
    Practice practice(Spot spot, List<Actor> actors) {
        Spot signals = spot.at("signals");
        return new Practice(pace(spot.at("pace")), rows(spot.at("rows")),
                signals.at("graphs").elements().stream().map(this::graph).toList(),
                signals.at("messages").elements().stream().map(this::message).toList(),
                spot.has("voices") ? spot.at("voices").elements().stream()
                        .map(new VoiceMapping(findings, values)::voice).toList()
                        : UsualVoices.of(actors),
                spot.at("hints").texts());
    }

    private Practice.Pace pace(Spot spot) {
        Practice.Pace usual = Defaults.PACE;
        return new Practice.Pace(
                values.optionalDuration(spot.at("query")).orElse(usual.query()),
                values.optionalDuration(spot.at("authoring")).orElse(usual.authoring()),
                values.optionalDuration(spot.at("review")).orElse(usual.review()),
                values.optionalDuration(spot.at("approval")).orElse(usual.approval()),
                values.optionalDuration(spot.at("action")).orElse(usual.action()));
    }

    private static SequencedMap<String, Long> rows(Spot spot) {
        SequencedMap<String, Long> rows = new LinkedHashMap<>();
        spot.names().forEach(table -> rows.put(
                table.toLowerCase(Locale.ROOT), spot.at(table).integer(0)));
        return rows;
    }

    private Practice.Graph graph(Spot spot) {
        Duration interval = values.positiveDuration(spot.at("interval"));
        if (interval.compareTo(LEAST_INTERVAL) < 0) {
            findings.error(Rule.OUT_OF_RANGE, spot.at("interval").pointer(),
                    "a graph is not looked at that often", "write 10 s or more");
        }
        Spot threshold = spot.at("threshold");
        return new Practice.Graph(spot.at("name").text(), spot.at("title").text(),
                sql.read(spot.at("query")), spot.at("unit").text(),
                threshold.node().isNumber()
                        ? Optional.of(values.decimal(threshold, BigDecimal.ZERO))
                        : Optional.empty(),
                interval);
    }

    private Practice.Message message(Spot spot) {
        return new Practice.Message(spot.at("text").text(),
                TruthMapping.condition(values, spot.at("when")));
    }
}

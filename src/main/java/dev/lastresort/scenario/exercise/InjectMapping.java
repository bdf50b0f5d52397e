package dev.lastresort.scenario.exercise;

import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.scenario.json.Spot;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.DurationText;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Maps what an inject brings, as exercises and attempts write it. */
public record InjectMapping(Findings findings) {

    /** The properties of which an inject has one. */
    public static final List<String> FORMS =
            List.of("message", "unavailable", "question", "justify");

    /** What it brings; one that brings nothing, or more than one thing, is a finding. */
    public InjectContent content(Spot spot) {
        List<String> forms = FORMS.stream().filter(spot::has).toList();
        if (forms.size() != 1) {
            findings.error(Rule.WRONG_SHAPE, spot.pointer(),
                    forms.isEmpty() ? "this inject brings nothing"
                            : "this inject brings " + String.join(" and ", forms) + " at once",
                    "write one of \"message\", \"unavailable\", \"question\" and \"justify\"");
        }
        String form = forms.isEmpty() ? "message" : forms.getFirst();
        Spot content = spot.at(form);
        return switch (form) {
            case "unavailable" -> new InjectContent.Unavailable(content.at("who").text(),
                    content.at("hands").optionalText(), lasts(content.at("lasts")),
                    content.at("text").lines());
            case "question" -> new InjectContent.Question(
                    content.at("from").text(), seat(content.at("to")), content.at("text").lines());
            case "justify" -> new InjectContent.Justify(
                    content.at("from").text(), seat(content.at("to")), content.at("text").lines());
            default -> new InjectContent.Said(
                    content.at("from").text(), seat(content.at("to")), content.at("text").lines(),
                    content.at("false").flag(false));
        };
    }

    private Duration lasts(Spot spot) {
        Optional<Duration> lasts = DurationText.parse(spot.text()).filter(Duration::isPositive);
        if (lasts.isEmpty()) {
            findings.error(Rule.BAD_DURATION, spot.pointer(),
                    "'" + spot.text() + "' is not a duration of more than 0",
                    DurationText.EXAMPLES);
        }
        return lasts.orElse(Duration.ofMinutes(1));
    }

    /** The seat of that name; the schema knows which there are. */
    public static Optional<SeatName> seat(Spot spot) {
        return spot.optionalText().flatMap(label -> Arrays.stream(SeatName.values())
                .filter(seat -> seat.label().equals(label)).findFirst());
    }
}

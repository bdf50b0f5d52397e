package dev.lastresort.session.attempt.history;

import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.scenario.text.HarmlessJson;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A history as lines for people, or as one JSON document for scripts. */
public final class HistoryListing {

    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER =
            JsonMapper.builder(HarmlessJson.DOCUMENTS).build();

    private HistoryListing() {}

    /** The newest first. */
    public static List<String> lines(PracticeHistory history) {
        int widest = history.entries().stream().mapToInt(entry -> entry.scenario().length())
                .max().orElse(0);
        return history.entries().stream().map(entry -> Harmless.text(BEGUN.format(entry.begun())
                + "  " + entry.scenario() + " ".repeat(widest - entry.scenario().length()) + "  "
                + cameTo(entry))).toList();
    }

    /** The calendar and, for each scenario, what came of practising it; nothing of no attempt. */
    public static List<String> overview(PracticeHistory history, LocalDate today) {
        if (history.entries().isEmpty()) {
            return List.of();
        }
        PracticeCalendar calendar =
                PracticeCalendar.of(history, today, PracticeCalendar.WEEKS);
        List<String> lines = new ArrayList<>(List.of("", calendar.words()));
        lines.addAll(calendar.lines());
        lines.add("");
        PracticeOverview.of(history).scenarios().forEach(one -> lines.add(
                Harmless.text(one.scenario() + ": " + one.words())));
        return lines;
    }

    /** How it ended, and the two figures that are asked for first. */
    public static String cameTo(HistoryEntry entry) {
        if (entry.group().isEmpty()) {
            return (entry.over() ? "over, not measured yet" : "left before its end") + ", "
                    + Wording.count(entry.decisions(), "decision");
        }
        long lost = entry.rowsLost().orElse(0);
        return entry.group().map(AttemptGroup::words).orElse("") + ": "
                + (lost == 0 ? "no acknowledged row lost"
                        : Wording.count(lost, "acknowledged row") + " lost")
                + (entry.secondsToRecover().isPresent() ? ", time to recover "
                        + Wording.duration(entry.secondsToRecover().getAsLong())
                        : ", service never back");
    }

    /** How a measured one ended and what it lost, where its time to recover stands beside it. */
    public static String ending(HistoryEntry entry) {
        long lost = entry.rowsLost().orElse(0);
        return entry.group().map(AttemptGroup::words).orElse("") + ", "
                + (lost == 0 ? "no row lost" : Wording.count(lost, "row") + " lost");
    }

    /** In plain ASCII, with a line end after it. */
    public static String json(PracticeHistory history, LocalDate today) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("documentVersion", VERSION);
        ArrayNode attempts = root.putArray("attempts");
        history.entries().forEach(entry -> {
            ObjectNode node = attempts.addObject().put("file", entry.file())
                    .put("scenario", entry.scenario()).put("begun", entry.begun().toString())
                    .put("decisions", entry.decisions()).put("over", entry.over())
                    .put("ofOlderRules", entry.ofOlderRules());
            entry.group().ifPresent(group -> node.put("group", group.words()));
            entry.rowsLost().ifPresent(lost -> node.put("rowsLost", lost));
            entry.secondsToRecover()
                    .ifPresent(seconds -> node.put("timeToRecoverSeconds", seconds));
        });
        ArrayNode days = root.putArray("days");
        PracticeCalendar.of(history, today, PracticeCalendar.WEEKS).weeks().stream()
                .flatMap(List::stream).filter(day -> day.attempts() > 0)
                .forEach(day -> days.addObject().put("day", day.day().toString())
                        .put("attempts", day.attempts()));
        ArrayNode scenarios = root.putArray("scenarios");
        PracticeOverview.of(history).scenarios().forEach(one -> {
            ObjectNode node = scenarios.addObject().put("scenario", one.scenario())
                    .put("attempts", one.attempts()).put("latest", one.latest().file());
            ArrayNode measured = node.putArray("measured");
            one.trend().measured().forEach(entry -> measured.add(entry.file()));
        });
        ArrayNode unread = root.putArray("unread");
        history.unread().forEach(unread::add);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root)
                .replace("\r\n", "\n") + "\n";
    }
}

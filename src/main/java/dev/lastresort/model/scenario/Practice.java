package dev.lastresort.model.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a scenario says for those who practise it. Invariant: nothing of it has a
 * bearing on any branch that nobody acts on by hand, hence on no comparison.
 *
 * @param rows   how many rows a table has in the real system, for those of which it is told
 * @param voices those that are declared, or those that every scenario has
 * @param hints  from the gentlest to the plainest
 */
public record Practice(
        Pace pace,
        SequencedMap<String, Long> rows,
        List<Graph> graphs,
        List<Message> messages,
        List<Voice> voices,
        List<String> hints) {

    /** What a scenario that says nothing of all this means. */
    public static final Practice SILENT = new Practice(Pace.USUAL, new LinkedHashMap<>(),
            List.of(), List.of(), List.of(), List.of());

    public Practice {
        rows = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rows));
        graphs = List.copyOf(graphs);
        messages = List.copyOf(messages);
        voices = List.copyOf(voices);
        hints = List.copyOf(hints);
    }

    /**
     * How long a human takes for what no strategy of the scenario has timed.
     *
     * @param query     to type a query or a dry run and read what it shows
     * @param authoring to write a script
     * @param review    to have it looked through
     * @param approval  to be allowed a restore
     * @param action    to stop, resume or deploy something, or to look after it
     */
    public record Pace(
            Duration query, Duration authoring, Duration review, Duration approval,
            Duration action) {

        public static final Pace USUAL = new Pace(Duration.ofMinutes(1), Duration.ofMinutes(10),
                Duration.ofMinutes(3), Duration.ofMinutes(5), Duration.ofMinutes(1));
    }

    /**
     * A number that an on-call watches.
     *
     * @param query     one row whose first column is the number
     * @param threshold above it the graph is in alarm
     */
    public record Graph(
            String name, String title, Sql query, String unit, Optional<BigDecimal> threshold,
            Duration interval) {}

    /** What somebody says when something measured has come about. */
    public record Message(String text, Alert.Condition when) {}
}

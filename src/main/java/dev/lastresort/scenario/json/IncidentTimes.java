package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.batch.Batches;
import dev.lastresort.model.scenario.batch.ScriptCut;
import dev.lastresort.scenario.text.DurationText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * When the incident's steps begin, commit for the first time and end, counted from its beginning.
 * Reads a tree that nobody has looked at yet; of steps that wait for one another in a circle, which
 * is reported elsewhere, it takes none to wait.
 */
record IncidentTimes(List<String> names, List<StepTime> steps) {

    /** How often what a step waits for may stand behind it in the file. */
    private static final int MOST_PASSES = 50;
    /** More are refused where the script is looked at. */
    private static final long MOST_BATCHES = 1_000;

    /**
     * @param commits the end of its first batch, or of all of it
     * @param isSql   whether it runs SQL at all
     */
    record StepTime(Duration begins, Duration commits, Duration ends, boolean isSql) {}

    static IncidentTimes of(JsonNode incident) {
        List<Spot> spots = new Spot(incident, "").at("steps").elements();
        List<String> names = spots.stream().map(IncidentTimes::name).toList();
        List<List<Integer>> awaited = awaited(spots, names);
        StepTime[] times = new StepTime[spots.size()];
        boolean found = true;
        for (int pass = 0; found && pass < MOST_PASSES; pass++) {
            found = false;
            for (int i = 0; i < times.length; i++) {
                if (times[i] == null
                        && awaited.get(i).stream().allMatch(other -> times[other] != null)) {
                    Duration begins = awaited.get(i).stream().map(other -> times[other].ends())
                            .max(Comparator.naturalOrder()).orElse(Duration.ZERO);
                    times[i] = time(spots.get(i), begins);
                    found = true;
                }
            }
        }
        return new IncidentTimes(names, IntStream.range(0, times.length)
                .mapToObj(i -> times[i] == null ? time(spots.get(i), Duration.ZERO) : times[i])
                .toList());
    }

    private static String name(Spot step) {
        return step.at("name").optionalText().orElseGet(() -> StepNames.derived(step));
    }

    /** For each step the places of the one before it in its lane, and of those that it names. */
    private static List<List<Integer>> awaited(List<Spot> spots, List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, names.size()).forEach(i -> places.putIfAbsent(names.get(i), i));
        Map<Optional<String>, Integer> last = new HashMap<>();
        List<List<Integer>> awaited = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            Spot after = spots.get(i).at("after");
            awaited.add(Stream.concat(
                    Optional.ofNullable(last.put(spots.get(i).at("lane").optionalText(), i))
                            .stream(),
                    Stream.concat(after.optionalText().stream(), after.texts().stream())
                            .flatMap(name -> Optional.ofNullable(places.get(name)).stream()))
                    .toList());
        }
        return awaited;
    }

    private static StepTime time(Spot step, Duration begins) {
        Duration hands = Stream.of("approval", "authoring", "review")
                .map(part -> seconds(step.at(part))).reduce(begins, Duration::plus);
        Duration run = DurationText.parse(step.at("run").raw()).orElse(Duration.ZERO);
        ScriptCut cut = cut(step);
        if (cut.batches().isPresent()) {
            Batches batches = cut.batches().get();
            int done = cut.done(Math.toIntExact(batches.count()));
            Duration each = done == 0 ? Duration.ZERO : batches.each(run);
            Duration pause = seconds(step.at("batches").at("pause"));
            Duration more = each.plus(pause).multipliedBy(Math.max(0, done - 1));
            return new StepTime(begins, hands.plus(each), hands.plus(each).plus(more), true);
        }
        Duration ends = hands.plus(
                ScriptCut.time(run, cut.stopsAfter().orElse(BigDecimal.ONE)));
        return new StepTime(begins, ends, ends, isSql(step));
    }

    private static boolean isSql(Spot step) {
        return step.at("type").raw().equals("runSql");
    }

    /** As far as it makes sense; what does not is reported elsewhere. */
    private static ScriptCut cut(Spot step) {
        if (!isSql(step)) {
            return ScriptCut.WHOLE;
        }
        Spot batches = step.at("batches");
        long from = batches.at("from").integer(Defaults.FIRST_NUMBER);
        long to = batches.at("to").integer(1);
        long size = Math.max(1, batches.at("size").integer(1));
        boolean sound = batches.present() && from <= to && to - from >= 0
                && (to - from) / size < MOST_BATCHES;
        Spot stops = step.at("stopsAfter");
        return new ScriptCut(
                sound ? Optional.of(new Batches(from, to, size, Duration.ZERO)) : Optional.empty(),
                Optional.of(stops).filter(spot -> spot.node().isNumber())
                        .map(spot -> spot.node().decimalValue())
                        .filter(share -> share.signum() >= 0
                                && share.compareTo(BigDecimal.ONE) <= 0),
                false);
    }

    /** Each part of a step is rounded up to a second, as everywhere. */
    private static Duration seconds(Spot duration) {
        return DurationText.parse(duration.raw())
                .map(exact -> Duration.ofSeconds(exact.plusNanos(999_999_999).toSeconds()))
                .orElse(Duration.ZERO);
    }

    /** The first commit of a step that runs SQL, or the end of the first step where none does. */
    Duration firstCommit() {
        return steps.stream().filter(StepTime::isSql).map(StepTime::commits)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> steps.isEmpty() ? Duration.ZERO : steps.getFirst().ends());
    }

    Optional<StepTime> step(String name) {
        int place = names.indexOf(name);
        return place < 0 ? Optional.empty() : Optional.of(steps.get(place));
    }
}

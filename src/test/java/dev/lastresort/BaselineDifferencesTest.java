package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the second version of the document says otherwise than the first, kind by kind and with the
 * reason. Whatever is not listed is the same: each count of rows, effects and answers, each end of
 * the work and return of service, who dominates whom, and each step's duration.
 */
class BaselineDifferencesTest {

    /** Where it differs, as a pattern of the pointer, and why it may. */
    private record Permitted(String pointer, String why) {}

    private static final String BRANCH = "/branches/\\d+";

    private static final List<Permitted> PERMITTED = List.of(
            new Permitted("/documentVersion", "new: meanings have a version"),
            new Permitted("/notStarted", "new: strategies that did not start, and why"),
            new Permitted("/exit", "new: the exit code, and every reason for it"),
            new Permitted("(/fingerprint|" + BRANCH + "/fingerprint)",
                    "the journal tells when a refused request would be answered again"),
            new Permitted(BRANCH + "/effects/[^/]+/(twice|takenBack)",
                    "new: effects are netted"),
            new Permitted(BRANCH + "/effects/card-charge/(owed|forgone|unit|currency)",
                    "the missions' charges are money, so that what is owed is told"),
            new Permitted("/branches/1/dominatedBy", "a naive script forgoes money, which doing"
                    + " nothing does not, and so dominates it no more"),
            new Permitted(BRANCH + "/durations/\\d+/(seconds|formula)",
                    "a step that was cancelled tells the time that it took"),
            new Permitted("/failedSteps", "new: steps of the incident that fail, as is the point"),
            new Permitted(BRANCH + "/actors/[^/]+/(bad|outages)",
                    "new: answers that the counterfactual bears are not bad; outages are united"),
            new Permitted(BRANCH + "/actors/(tax-export|supplier-sync)/downSeconds",
                    "an actor with long pauses is down from when the cause began to when the"
                            + " request would work, not from request to request"),
            new Permitted(BRANCH + "/actors/checkout/degradedSeconds",
                    "what is down is not degraded, and is down from when the cause began"),
            new Permitted(BRANCH + "/(recoveredAtIsExact|wholeFrom|nearestRival|right"
                    + "|changedNothing|failedSteps|totals)", "new"),
            new Permitted(BRANCH + "/axes(/.*)?", "axes are per fact, effect and actor; the sums"
                    + " are totals"),
            new Permitted(BRANCH + "/objectives/\\d+/(of|limit|verdict|standing)",
                    "new: objectives name actors and tell their verdict"),
            new Permitted(BRANCH + "/objectives/\\d+/met",
                    "a limit that is kept without service coming back is not met"),
            new Permitted(BRANCH + "/sentences(/.*)?", "service back, work done and whole rows"
                    + " are told apart"),
            new Permitted("/pairs/\\d+/sentence", "service comes back; downtime as above"));

    @ParameterizedTest
    @ValueSource(strings = {"dropped-orders-archive.compare", "price-integer-to-decimal.compare",
        "dropped-orders-archive.replay", "price-integer-to-decimal.replay"})
    void onlyWhatIsListedDiffersFromTheFirstVersion(String document) throws IOException {
        List<String> differences = new ArrayList<>();
        differences("", document("version1/" + document), document(document), differences);
        assertEquals(List.of(), differences.stream().filter(pointer -> PERMITTED.stream()
                .noneMatch(permitted -> pointer.matches(permitted.pointer()))).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dropped-orders-archive.compare", "price-integer-to-decimal.compare",
        "dropped-orders-archive.replay", "price-integer-to-decimal.replay"})
    void theSumsAreWhatTheAxesWere(String document) throws IOException {
        JsonNode before = document("version1/" + document).get("branches");
        JsonNode after = document(document).get("branches");
        for (int branch = 0; branch < before.size(); branch++) {
            JsonNode axes = before.get(branch).get("axes");
            JsonNode totals = after.get(branch).get("totals");
            assertEquals(axes.size(), totals.size());
            for (int i = 0; i < axes.size(); i++) {
                String name = totals.get(i).get("name").asString();
                // the axis of downtime alone is measured otherwise
                assertTrue(name.startsWith("down: ")
                        || axes.get(i).get("value").equals(totals.get(i).get("value")), name);
            }
        }
    }

    private static void differences(
            String pointer, JsonNode before, JsonNode after, List<String> found) {
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            for (String name : names) {
                if (before.has(name) && after.has(name)) {
                    differences(pointer + "/" + name, before.get(name), after.get(name), found);
                } else {
                    found.add(pointer + "/" + name);
                }
            }
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                differences(pointer + "/" + i, before.get(i), after.get(i), found);
            }
        } else if (!before.equals(after)) {
            found.add(pointer);
        }
    }

    private static JsonNode document(String name) throws IOException {
        try (var in = BaselineDifferencesTest.class.getResourceAsStream(
                "baseline/" + name + ".json")) {
            return JsonMapper.shared().readTree(in.readAllBytes());
        }
    }
}

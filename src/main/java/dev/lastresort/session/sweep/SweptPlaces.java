package dev.lastresort.session.sweep;

import dev.lastresort.model.journal.Canon;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.problem.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What stands in a scenario's file where it is to be varied. */
final class SweptPlaces {

    private SweptPlaces() {}

    /**
     * Holds what the file has there against the range.
     *
     * @throws IllegalArgumentException with the place, if that cannot be varied so
     */
    static void check(Loaded.Valid base, SweptRange range) {
        JsonNode there = at(base, range.pointer());
        LocalDate day = base.scenario().start().toLocalDate();
        String place = base.places().of(range.pointer()).text() + ": " + range.pointer();
        if (there.isMissingNode()) {
            return;
        }
        String value = there.isNumber() ? there.decimalValue().toPlainString()
                : there.isString() ? there.stringValue() : "";
        if (value.isEmpty() || !SweptQuantity.isOne(value, day)) {
            throw new IllegalArgumentException(place + " holds " + kind(there)
                    + ", not a number, duration, size, rate or instant");
        }
        if (SweptQuantity.ofBoth(value, range.from(), day).isEmpty()) {
            throw new IllegalArgumentException(place + " holds '" + value + "', which is not of"
                    + " the kind of '" + range.from() + "'; give both ends in its units");
        }
    }

    private static JsonNode at(Loaded.Valid base, String pointer) {
        return new JsonTree(new Findings()).parse(base.source().text())
                .map(root -> root.at(JsonPointer.compile(pointer)))
                .orElse(MissingNode.getInstance());
    }

    private static String kind(JsonNode node) {
        return node.isObject() ? "an object" : node.isArray() ? "a list"
                : node.isBoolean() ? "true or false" : node.isString() ? "a text" : "no value";
    }

    /** What all cells have in common, beside the parameters. */
    static String fingerprint(Loaded.Valid base, List<Setting> settings) {
        Canon canon = new Canon().text(base.source().text());
        new TreeMap<>(base.source().sql()).forEach((file, sql) -> canon.text(file).text(sql));
        settings.forEach(setting -> canon.text(setting.pointer() + "=" + setting.text()));
        return canon.number(base.scenario().seed()).sha256();
    }
}

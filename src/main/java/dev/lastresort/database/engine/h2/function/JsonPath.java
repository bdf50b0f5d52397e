package dev.lastresort.database.engine.h2.function;

import dev.lastresort.database.value.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Changes of a document at the end of a path, and whether one document holds another. */
final class JsonPath {

    private static final long MOST_PAIRS = 10_000_000;

    private JsonPath() {}

    /** With the value at the end of the path; what is missing on the way there stays missing. */
    static Json set(Json json, List<String> path, Json value, boolean create) {
        if (path.isEmpty()) {
            return json;
        }
        String step = path.getFirst();
        Optional<Json> inner = json.at(step);
        boolean last = path.size() == 1;
        if (inner.isEmpty() && !(last && create)) {
            return json;
        }
        Json changed = last ? value
                : set(inner.orElseThrow(), path.subList(1, path.size()), value, create);
        return switch (json) {
            case Json.Fields(var fields) -> {
                SequencedMap<String, Json> all = new LinkedHashMap<>(fields);
                all.put(step, changed);
                yield new Json.Fields(all);
            }
            case Json.Items(var items) -> new Json.Items(placed(items, step, changed));
            default -> json;
        };
    }

    private static List<Json> placed(List<Json> items, String step, Json changed) {
        if (!step.matches("-?[0-9]{1,9}")) {
            throw new BadArgument("22P02", "path element is not an integer: \"" + step + "\"");
        }
        List<Json> all = new ArrayList<>(items);
        int number = Integer.parseInt(step);
        int place = number < 0 ? items.size() + number : number;
        if (place >= 0 && place < items.size()) {
            all.set(place, changed);
        } else {
            all.add(place < 0 ? 0 : items.size(), changed);
        }
        return all;
    }

    static Json without(Json json, List<String> path) {
        if (path.isEmpty()) {
            return json;
        }
        String step = path.getFirst();
        Optional<Json> inner = json.at(step);
        if (inner.isEmpty()) {
            return json;
        }
        if (path.size() > 1) {
            return set(json, List.of(step),
                    without(inner.get(), path.subList(1, path.size())), false);
        }
        return switch (json) {
            case Json.Fields(var fields) -> {
                SequencedMap<String, Json> left = new LinkedHashMap<>(fields);
                left.remove(step);
                yield new Json.Fields(left);
            }
            case Json.Items(var items) -> {
                List<Json> left = new ArrayList<>(items);
                int number = Integer.parseInt(step);
                left.remove(number < 0 ? items.size() + number : number);
                yield new Json.Items(left);
            }
            default -> json;
        };
    }

    /** Fields by their names, items in any order; an array holds a scalar that is in it. */
    static boolean contains(Json outer, Json inner) {
        return outer instanceof Json.Items(var items) && !(inner instanceof Json.Items)
                && !(inner instanceof Json.Fields)
                        ? items.stream().anyMatch(item -> within(item, inner))
                        : within(outer, inner);
    }

    private static boolean within(Json outer, Json inner) {
        if (outer instanceof Json.Fields(var fields)
                && inner instanceof Json.Fields(var wanted)) {
            for (Map.Entry<String, Json> field : wanted.entrySet()) {
                Json value = fields.get(field.getKey());
                if (value == null || !within(value, field.getValue())) {
                    return false;
                }
            }
            return true;
        }
        if (outer instanceof Json.Items(var items) && inner instanceof Json.Items(var wanted)) {
            if ((long) items.size() * wanted.size() > MOST_PAIRS) {
                throw new BadArgument("54000", "arrays of " + items.size() + " and " + wanted.size()
                        + " items are not compared here");
            }
            return wanted.stream().allMatch(
                    want -> items.stream().anyMatch(item -> within(item, want)));
        }
        return outer instanceof Json.Num(var number) && inner instanceof Json.Num(var other)
                ? number.compareTo(other) == 0 : outer.equals(inner);
    }
}

package dev.lastresort.database.engine.h2.function;

import dev.lastresort.database.value.ArrayText;
import dev.lastresort.database.value.BadText;
import dev.lastresort.database.value.Json;
import dev.lastresort.database.value.JsonReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.h2.value.Value;
import org.h2.value.ValueArray;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

/**
 * On JSON. Documents come as texts: a text that is an object or an array of JSON is taken for the
 * document where PostgreSQL would know it by its type.
 */
public final class JsonFunctions {

    private static final int LONGEST = 1_000_000;

    private JsonFunctions() {}

    /** Names and values in turn. */
    public static String object(Value... pairs) {
        if (pairs.length % 2 != 0) {
            throw new BadArgument("22023",
                    "argument list must have even number of elements");
        }
        SequencedMap<String, Json> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == ValueNull.INSTANCE) {
                throw new BadArgument("22023", "argument " + (i + 1) + ": key must not be null");
            }
            fields.put(Objects.requireNonNull(pairs[i].getString()), json(pairs[i + 1]));
        }
        return printed(new Json.Fields(fields));
    }

    public static String array(Value... items) {
        List<Json> all = new ArrayList<>();
        for (Value item : items) {
            all.add(json(item));
        }
        return printed(new Json.Items(all));
    }

    public static @Nullable String value(Value value) {
        return value == ValueNull.INSTANCE ? null : printed(json(value));
    }

    public static @Nullable Integer length(@Nullable String json) {
        if (json == null) {
            return null;
        }
        if (JsonReader.read(json) instanceof Json.Items(List<Json> items)) {
            return Integer.valueOf(items.size());
        }
        throw new BadArgument("22023", "cannot get array length of a value that is no array");
    }

    public static @Nullable String type(@Nullable String json) {
        return json == null ? null : switch (JsonReader.read(json)) {
            case Json.Text _ -> "string";
            case Json.Num _ -> "number";
            case Json.Bool _ -> "boolean";
            case Json.Null _ -> "null";
            case Json.Items _ -> "array";
            case Json.Fields _ -> "object";
        };
    }

    public static @Nullable String set(@Nullable String json, @Nullable String path,
            @Nullable String value) {
        return set(json, path, value, Boolean.TRUE);
    }

    /** @param path as an array is written: {@code {a,b}} */
    public static @Nullable String set(@Nullable String json, @Nullable String path,
            @Nullable String value, @Nullable Boolean create) {
        if (json == null || path == null || value == null || create == null) {
            return null;
        }
        return printed(JsonPath.set(JsonReader.read(json), steps(path), JsonReader.read(value),
                create));
    }

    /** {@code ||} */
    public static @Nullable String concat(@Nullable String left, @Nullable String right) {
        if (left == null || right == null) {
            return null;
        }
        Json first = JsonReader.read(left);
        Json second = JsonReader.read(right);
        if (first instanceof Json.Fields(var fields) && second instanceof Json.Fields(var more)) {
            SequencedMap<String, Json> all = new LinkedHashMap<>(fields);
            all.putAll(more);
            return printed(new Json.Fields(all));
        }
        List<Json> items = new ArrayList<>(items(first));
        items.addAll(items(second));
        return printed(new Json.Items(items));
    }

    /** {@code - 'field'}; of an array, the texts that are equal to it. */
    public static @Nullable String delete(@Nullable String json, @Nullable String name) {
        if (json == null || name == null) {
            return null;
        }
        return switch (JsonReader.read(json)) {
            case Json.Fields(var fields) -> {
                SequencedMap<String, Json> left = new LinkedHashMap<>(fields);
                left.remove(name);
                yield printed(new Json.Fields(left));
            }
            case Json.Items(var items) -> printed(new Json.Items(items.stream()
                    .filter(item -> !item.equals(new Json.Text(name))).toList()));
            default -> throw new BadArgument("22023", "cannot delete from scalar");
        };
    }

    /** {@code #- '{a,b}'} */
    public static @Nullable String deletePath(@Nullable String json, @Nullable String path) {
        return json == null || path == null ? null
                : printed(JsonPath.without(JsonReader.read(json), steps(path)));
    }

    /** {@code @>} */
    public static @Nullable Boolean contains(@Nullable String outer, @Nullable String inner) {
        return outer == null || inner == null ? null : Boolean.valueOf(
                JsonPath.contains(JsonReader.read(outer), JsonReader.read(inner)));
    }

    /** {@code ?} */
    public static @Nullable Boolean exists(@Nullable String json, @Nullable String name) {
        if (json == null || name == null) {
            return null;
        }
        return Boolean.valueOf(switch (JsonReader.read(json)) {
            case Json.Fields(var fields) -> fields.containsKey(name);
            case Json.Items(var items) -> items.contains(new Json.Text(name));
            case Json.Text(var text) -> text.equals(name);
            default -> false;
        });
    }

    public static @Nullable String withoutNulls(@Nullable String json) {
        return json == null ? null : printed(stripped(JsonReader.read(json)));
    }

    private static Json stripped(Json json) {
        return switch (json) {
            case Json.Fields(var fields) -> {
                SequencedMap<String, Json> left = new LinkedHashMap<>();
                for (Map.Entry<String, Json> field : fields.entrySet()) {
                    if (!(field.getValue() instanceof Json.Null)) {
                        left.put(field.getKey(), stripped(field.getValue()));
                    }
                }
                yield new Json.Fields(left);
            }
            case Json.Items(var items) ->
                    new Json.Items(items.stream().map(JsonFunctions::stripped).toList());
            default -> json;
        };
    }

    private static List<Json> items(Json json) {
        return json instanceof Json.Items(var items) ? items : List.of(json);
    }

    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        for (Optional<String> step : ArrayText.read(path)) {
            steps.add(step.orElseThrow(() -> new BadArgument("22004",
                    "path element is null")));
        }
        return steps;
    }

    /** In the order in which jsonb keeps fields. */
    private static String printed(Json json) {
        String text = json.print();
        if (text.length() > LONGEST) {
            throw new BadArgument("54000",
                    "a document of more than " + LONGEST + " characters is not made here");
        }
        return JsonReader.read(text).print();
    }

    private static Json json(Value value) {
        return switch (value.getValueType()) {
            case Value.NULL -> new Json.Null();
            case Value.BOOLEAN -> new Json.Bool(value.getBoolean());
            case Value.TINYINT, Value.SMALLINT, Value.INTEGER, Value.BIGINT, Value.NUMERIC ->
                    new Json.Num(value.getBigDecimal());
            case Value.REAL, Value.DOUBLE, Value.DECFLOAT -> new Json.Num(
                    new BigDecimal(value.getString()));
            case Value.ARRAY -> {
                List<Json> items = new ArrayList<>();
                for (Value item : ((ValueArray) value).getList()) {
                    items.add(json(item));
                }
                yield new Json.Items(items);
            }
            case Value.TIMESTAMP, Value.TIMESTAMP_TZ -> new Json.Text(instant(value.getString()));
            default -> text(Objects.requireNonNull(value.getString()));
        };
    }

    /** As JSON writes one: {@code 2026-01-31T10:00:00+00:00}. */
    private static String instant(@Nullable String text) {
        return String.valueOf(text).replaceFirst(" ", "T")
                .replaceFirst("([+-]\\d\\d)$", "$1:00");
    }

    private static Json text(String text) {
        boolean document = text.startsWith("{") && text.endsWith("}")
                || text.startsWith("[") && text.endsWith("]");
        if (!document) {
            return new Json.Text(text);
        }
        try {
            return JsonReader.read(text);
        } catch (BadText noDocument) {
            return new Json.Text(text);
        }
    }
}

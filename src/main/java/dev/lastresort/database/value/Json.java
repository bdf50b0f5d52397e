package dev.lastresort.database.value;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A JSON value, as {@code jsonb} keeps it: of two fields with one name the last counts, and fields
 * stand by the length of their names, then by their bytes. {@link #print} is PostgreSQL's text.
 */
public sealed interface Json {

    record Text(String text) implements Json {}

    record Num(BigDecimal number) implements Json {}

    record Bool(boolean truth) implements Json {}

    record Null() implements Json {}

    record Items(List<Json> items) implements Json {}

    record Fields(SequencedMap<String, Json> fields) implements Json {

        private static final Comparator<String> ORDER =
                Comparator.<String>comparingInt(name -> Json.bytes(name).length)
                        .thenComparing(Json::bytes, java.util.Arrays::compareUnsigned);

        static Fields of(Map<String, Json> fields) {
            TreeMap<String, Json> sorted = new TreeMap<>(ORDER);
            sorted.putAll(fields);
            return new Fields(sorted);
        }
    }

    private static byte[] bytes(String name) {
        return name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The field of that name, or the item of that number; from the end if it is negative. */
    default Optional<Json> at(String step) {
        return switch (this) {
            case Fields(var fields) -> Optional.ofNullable(fields.get(step));
            case Items(var items) when step.matches("-?[0-9]{1,9}") -> {
                int index = Integer.parseInt(step);
                int place = index < 0 ? items.size() + index : index;
                yield place < 0 || place >= items.size()
                        ? Optional.empty() : Optional.of(items.get(place));
            }
            default -> Optional.empty();
        };
    }

    /** What {@code ->>} answers with: a text without its quotes; nothing for a JSON null. */
    default Optional<String> plain() {
        return switch (this) {
            case Null() -> Optional.empty();
            case Text(var text) -> Optional.of(text);
            default -> Optional.of(print());
        };
    }

    default String print() {
        StringBuilder out = new StringBuilder();
        JsonWriter.write(this, out);
        return out.toString();
    }
}

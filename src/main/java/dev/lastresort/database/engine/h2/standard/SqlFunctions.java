package dev.lastresort.database.engine.h2.standard;

import dev.lastresort.database.engine.h2.store.OpenStore;
import dev.lastresort.database.value.ArrayText;
import dev.lastresort.database.value.Json;
import dev.lastresort.database.value.JsonReader;
import dev.lastresort.database.value.SqlInterval;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Functions that SQL calls by the names under which {@link StandardObjects} registers them: time
 * and chance of the simulation in the place of the machine's, and those on JSON that H2 lacks. H2
 * calls them, hence public; NULL is a null here.
 */
public final class SqlFunctions {

    private SqlFunctions() {}

    public static OffsetDateTime now(Connection connection) {
        return localNow(connection).atOffset(ZoneOffset.UTC);
    }

    public static OffsetDateTime now(Connection connection, int digits) {
        return now(connection);
    }

    public static LocalDateTime localNow(Connection connection) {
        return timeOf(connection).now();
    }

    public static LocalDateTime localNow(Connection connection, int digits) {
        return localNow(connection);
    }

    public static LocalDate today(Connection connection) {
        return localNow(connection).toLocalDate();
    }

    public static LocalTime timeOfDay(Connection connection) {
        return localNow(connection).toLocalTime();
    }

    public static LocalTime timeOfDay(Connection connection, int digits) {
        return timeOfDay(connection);
    }

    public static UUID uuid(Connection connection) {
        return timeOf(connection).drawUuid();
    }

    /** {@code #>}, and {@code ->} for a path of one step. */
    public static @Nullable String jsonPath(@Nullable String json, String... path) {
        return found(json, path).map(Json::print).orElse(null);
    }

    /** {@code #>>}, and {@code ->>} for a path of one step. */
    public static @Nullable String jsonPathText(@Nullable String json, String... path) {
        return found(json, path).flatMap(Json::plain).orElse(null);
    }

    /** A document as the type jsonb keeps it, whatever text of it was given. */
    public static @Nullable String jsonb(@Nullable String json) {
        return json == null ? null : JsonReader.read(json).print();
    }

    public static @Nullable String interval(@Nullable String text) {
        return text == null ? null : SqlInterval.parse(text).toString();
    }

    /** The elements of an array that is written as PostgreSQL writes it. */
    public static @Nullable String @Nullable [] array(@Nullable String text) {
        return text == null ? null : ArrayText.read(text).stream()
                .map(element -> element.orElse(null)).toArray(String[]::new);
    }

    private static Optional<Json> found(@Nullable String json, @Nullable String[] path) {
        if (json == null) {
            return Optional.empty();
        }
        Optional<Json> found = Optional.of(JsonReader.read(json));
        for (String step : path) {
            found = step == null ? Optional.empty() : found.flatMap(value -> value.at(step));
        }
        return found;
    }

    private static SqlTime timeOf(Connection connection) {
        return OpenStore.behind(connection).companion(SqlTime.class);
    }
}

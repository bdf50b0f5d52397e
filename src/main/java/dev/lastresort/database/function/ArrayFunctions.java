package dev.lastresort.database.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** On arrays, whose elements come and go as texts: a column of numbers takes them as numbers. */
public final class ArrayFunctions {

    private ArrayFunctions() {}

    /** The elements that are not NULL, put together. */
    public static @Nullable String joined(@Nullable String @Nullable [] array,
            @Nullable String delimiter) {
        return array == null || delimiter == null ? null : Arrays.stream(array)
                .filter(Objects::nonNull).collect(Collectors.joining(delimiter));
    }

    /** The same with a text for each NULL. */
    public static @Nullable String joined(@Nullable String @Nullable [] array,
            @Nullable String delimiter, @Nullable String forNull) {
        return array == null || delimiter == null ? null
                : forNull == null ? joined(array, delimiter) : Arrays.stream(array)
                        .map(element -> element == null ? forNull : element)
                        .collect(Collectors.joining(delimiter));
    }

    public static @Nullable String @Nullable [] split(@Nullable String text,
            @Nullable String delimiter) {
        if (text == null) {
            return null;
        }
        if (text.isEmpty()) {
            return new String[0];
        }
        return delimiter == null ? text.codePoints().mapToObj(Character::toString)
                .toArray(String[]::new)
                : delimiter.isEmpty() ? new String[] {text}
                : text.split(Pattern.quote(delimiter), -1);
    }

    public static @Nullable String[] appended(@Nullable String @Nullable [] array,
            @Nullable String element) {
        return together(array == null ? new String[0] : array, new @Nullable String[] {element});
    }

    public static @Nullable String[] prepended(@Nullable String element,
            @Nullable String @Nullable [] array) {
        return together(new @Nullable String[] {element}, array == null ? new String[0] : array);
    }

    /** All elements of both; an array that is NULL has none. */
    public static @Nullable String[] together(@Nullable String @Nullable [] first,
            @Nullable String @Nullable [] second) {
        List<@Nullable String> all = new ArrayList<>(
                first == null ? List.of() : Arrays.asList(first));
        all.addAll(second == null ? List.of() : Arrays.asList(second));
        return all.toArray(String[]::new);
    }

    public static @Nullable String @Nullable [] without(@Nullable String @Nullable [] array,
            @Nullable String removed) {
        return array == null ? null : Arrays.stream(array)
                .filter(element -> !Objects.equals(element, removed)).toArray(String[]::new);
    }

    /** Where the element stands first, counted from 1; NULL if it does not. */
    public static @Nullable Integer position(@Nullable String @Nullable [] array,
            @Nullable String element) {
        int place = array == null ? -1 : Arrays.asList(array).indexOf(element);
        return place < 0 ? null : Integer.valueOf(place + 1);
    }

    /** NULL for an empty array, as in PostgreSQL. */
    public static @Nullable Integer length(@Nullable String @Nullable [] array,
            @Nullable Integer dimension) {
        return array == null || array.length == 0 || dimension == null || dimension != 1 ? null
                : Integer.valueOf(array.length);
    }
}

package dev.lastresort.database.engine.h2.function;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** On arrays, whose elements come and go as texts: a column of numbers takes them as numbers. */
public final class ArrayFunctions {

    private static final int MOST_ELEMENTS = 65_536;

    private static final int LONGEST = 1_000_000;

    private ArrayFunctions() {}

    private static BadArgument tooMany() {
        return new BadArgument("54000",
                "an array of more than " + MOST_ELEMENTS + " elements is not made here");
    }

    /** The elements that are not NULL, put together. */
    public static @Nullable String joined(@Nullable String @Nullable [] array,
            @Nullable String delimiter) {
        return array == null || delimiter == null ? null : bounded(Arrays.stream(array)
                .filter(Objects::nonNull).toList(), delimiter);
    }

    /** The same with a text for each NULL. */
    public static @Nullable String joined(@Nullable String @Nullable [] array,
            @Nullable String delimiter, @Nullable String forNull) {
        return array == null || delimiter == null ? null
                : forNull == null ? joined(array, delimiter) : bounded(Arrays.stream(array)
                        .map(element -> element == null ? forNull : element).toList(), delimiter);
    }

    private static String bounded(List<String> elements, String delimiter) {
        long length = (long) elements.size() * delimiter.length();
        for (String element : elements) {
            length += element.length();
        }
        if (length > LONGEST) {
            throw new BadArgument("54000",
                    "a text of more than " + LONGEST + " characters is not made here");
        }
        return String.join(delimiter, elements);
    }

    public static @Nullable String @Nullable [] split(@Nullable String text,
            @Nullable String delimiter) {
        if (text == null) {
            return null;
        }
        if (text.isEmpty()) {
            return new String[0];
        }
        if (text.length() > MOST_ELEMENTS && (delimiter == null || delimiter.length() == 1)) {
            throw tooMany();
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
        @Nullable
        String[] before = first == null ? new String[0] : first;
        @Nullable
        String[] behind = second == null ? new String[0] : second;
        if (before.length + behind.length > MOST_ELEMENTS) {
            throw tooMany();
        }
        @Nullable
        String[] all = Arrays.copyOf(before, before.length + behind.length);
        System.arraycopy(behind, 0, all, before.length, behind.length);
        return all;
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

    /** {@code @>}: whether each element of the other stands in it; a NULL never does. */
    public static @Nullable Boolean holds(@Nullable String @Nullable [] outer,
            @Nullable String @Nullable [] inner) {
        if (outer == null || inner == null) {
            return null;
        }
        Set<String> all = elements(outer);
        return Boolean.valueOf(Arrays.stream(inner)
                .allMatch(element -> element != null && all.contains(element)));
    }

    /** {@code &&} */
    public static @Nullable Boolean overlaps(@Nullable String @Nullable [] one,
            @Nullable String @Nullable [] other) {
        if (one == null || other == null) {
            return null;
        }
        Set<String> all = elements(other);
        return Boolean.valueOf(Arrays.stream(one)
                .anyMatch(element -> element != null && all.contains(element)));
    }

    private static Set<String> elements(@Nullable String[] array) {
        return Arrays.stream(array).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}

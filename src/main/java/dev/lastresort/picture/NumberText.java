package dev.lastresort.picture;

import java.util.Locale;

/** Counts in the form that pictures and screens share: {@code 12,000}; the same in every locale. */
public final class NumberText {

    private NumberText() {}

    public static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}

package dev.lastresort.scenario.text;

import java.util.Locale;

/** The name of a table or column, written as in SQL: one in double quotes keeps its case. */
public final class SqlName {

    private SqlName() {}

    /** The name as the database keeps it. */
    public static String kept(String written) {
        return written.length() > 2 && written.startsWith("\"") && written.endsWith("\"")
                ? written.substring(1, written.length() - 1) : written.toLowerCase(Locale.ROOT);
    }
}

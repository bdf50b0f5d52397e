package dev.lastresort.comparison.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tables a schema statement is about. It reads the statement's head only: a table that a new
 * one merely refers to is not touched.
 *
 * @param tables  in lower case, without schema and quotes
 * @param removes whether the rows of those tables are gone after it
 */
public record SchemaTouch(List<String> tables, boolean removes) {

    private static final Pattern HEAD = Pattern.compile(
            "(?is)^(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*"
                    + "(create|drop|alter|truncate)\\b"
                    + "(?:\\s+(?:or|replace|force|cached|memory|global|local|unlogged|"
                    + "materialized))*"
                    + "\\s+(?:table|view)\\s+"
                    + "(?:(?:if|not|exists|only)\\s+)*");
    private static final Pattern NAME = Pattern.compile(
            "\\G\\s*((?:\"[^\"]*\"|[\\p{L}_][\\p{L}\\p{N}_$]*)"
                    + "(?:\\.(?:\"[^\"]*\"|[\\p{L}_][\\p{L}\\p{N}_$]*))*)\\s*(,?)");
    private static final Pattern RENAME = Pattern.compile(
            "(?is)\\brename\\s+to\\s+(\"[^\"]*\"|[\\p{L}_][\\p{L}\\p{N}_$.]*)");

    public static SchemaTouch of(String sql) {
        Matcher head = HEAD.matcher(sql);
        if (!head.find()) {
            return new SchemaTouch(List.of(), false);
        }
        String verb = head.group(1).toLowerCase(Locale.ROOT);
        List<String> tables = new ArrayList<>();
        Matcher name = NAME.matcher(sql);
        int from = head.end();
        while (name.find(from)) {
            tables.add(plain(name.group(1)));
            if (name.group(2).isEmpty()) {
                break;
            }
            from = name.end();
        }
        if (verb.equals("alter")) {
            Matcher rename = RENAME.matcher(sql);
            if (rename.find()) {
                tables.add(plain(rename.group(1)));
            }
        }
        return new SchemaTouch(tables, verb.equals("drop") || verb.equals("truncate"));
    }

    /** How a table is looked up: schema names are dropped, case does not count. */
    static String plain(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace("\"", "").toLowerCase(Locale.ROOT);
    }
}

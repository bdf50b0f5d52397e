package dev.lastresort.scenario.text;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the {@code :name} and {@code :name.column} parameters of an SQL text: those outside quotes
 * and comments that are no {@code ::} casts.
 */
public final class ParameterNames {

    /** What hides a colon comes first, so that only real parameters reach the last alternative. */
    private static final Pattern TOKEN = Pattern.compile(
            "'[^']*+'?"
                    + "|\"[^\"]*+\"?"
                    + "|--[^\\n]*+"
                    + "|/\\*(?s:.*?)(?:\\*/|\\z)"
                    + "|\\$\\$(?s:.*?)(?:\\$\\$|\\z)"
                    + "|::"
                    + "|:(?<name>[A-Za-z_]\\w*+(?:\\.[A-Za-z_]\\w*+)?)");

    private ParameterNames() {}

    /** In the order of their first use. */
    public static SequencedSet<String> in(String sql) {
        SequencedSet<String> names = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            if (token.group("name") != null) {
                names.add(token.group("name"));
            }
        }
        return names;
    }

    /** The part before the dot: the draw or the named result. */
    public static String base(String parameter) {
        int dot = parameter.indexOf('.');
        return dot < 0 ? parameter : parameter.substring(0, dot);
    }
}

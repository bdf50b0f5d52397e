package dev.lastresort.session.importing.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of tables and columns as SQL and scenario files write them. */
public final class Names {

    private static final Set<String> RESERVED =
            Set.of(("all analyse analyze and any array as asc asymmetric both case cast "
                    + "check collate column constraint create cross current_date "
                    + "current_role current_time current_timestamp current_user day "
                    + "default deferrable desc distinct do else end except exists false "
                    + "fetch for foreign from full grant group having hour if in "
                    + "initially inner intersect interval into is join key leading left "
                    + "like limit localtime localtimestamp minute month natural not null "
                    + "offset on only or order outer partition placing primary qualify "
                    + "references returning right row rownum second select session_user "
                    + "set some symmetric system_user table then to trailing true union "
                    + "unique unknown user using value values variadic when where window "
                    + "with year").split(" ", -1));

    private Names() {}

    /** In quotes where it has to be. */
    public static String sql(String name) {
        return name.matches("[a-z_][a-z0-9_]*") && !RESERVED.contains(name)
                ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    public static String sql(List<String> names) {
        return names.stream().map(Names::sql).collect(Collectors.joining(", "));
    }

    /** As a scenario names a table or a column of a key. */
    public static String file(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name + '"';
    }

    /** Whether a scenario can name it as a column of a seed. */
    public static boolean isIdentifier(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]{0,59}");
    }

    /** Whether a scenario can name it as a table, in quotes if need be. */
    public static boolean canBeNamed(String name) {
        return name.matches("[^\"]{1,60}");
    }

    /** A name for actors, facts and draws: lower-case words with hyphens. */
    public static String plain(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(
                Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() ? "table" : words;
    }

    /** The name of a parameter. */
    public static String parameter(String name) {
        String words = plain(name).replace('-', '_');
        return words.equals("now") || !words.matches("[a-z_].*") ? "p_" + words : words;
    }
}

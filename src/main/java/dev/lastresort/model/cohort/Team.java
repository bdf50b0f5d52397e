package dev.lastresort.model.cohort;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Who made an attempt, as far as its place and its name tell.
 *
 * @param bracket the group of teams that it is one of; empty if there are none
 * @param name    {@link #UNNAMED} if nothing names it
 */
public record Team(String bracket, String name) implements Comparable<Team> {

    /** What attempts belong to that nobody has put a name to. */
    public static final String UNNAMED = "unnamed";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");
    /** Team 2 comes before Team 10. */
    private static final Comparator<Team> ORDER = Comparator
            .comparing((Team team) -> padded(team.bracket()))
            .thenComparing(team -> padded(team.name()))
            .thenComparing(Team::bracket).thenComparing(Team::name);

    /** A team of no bracket. */
    public Team(String name) {
        this("", name);
    }

    private static String padded(String name) {
        return NUMBER.matcher(name).replaceAll(
                number -> "0".repeat(12 - number.group().length()) + number.group());
    }

    /** Whether it is in that bracket, or in one within it. */
    public boolean isIn(String other) {
        return bracket.equals(other) || bracket.startsWith(other + "/");
    }

    /** With its bracket, if it has one. */
    public String title() {
        return bracket.isEmpty() ? name : bracket + "/" + name;
    }

    @Override
    public int compareTo(Team other) {
        return ORDER.compare(this, other);
    }
}

package dev.lastresort.model.scenario;

/**
 * One SQL statement as its author wrote it, with the JSON Pointer of the place where it stands, so
 * that an error found long after parsing can still name file, line and column. Where a place holds
 * several statements, as an SQL file does, each has the pointer of the place with its own number
 * behind it.
 */
public record Sql(String text, String pointer) {

    private static final String NUMBER = "/;";

    /** One of the statements that the place holds, counted from 0. */
    public static Sql among(String text, String place, int number) {
        return new Sql(text, place + NUMBER + number);
    }

    /** Another text of the same place. */
    public Sql withText(String other) {
        return new Sql(other, pointer);
    }

    /** The place that the pointer of a statement is in. */
    public static String place(String pointer) {
        int number = pointer.lastIndexOf(NUMBER);
        return number < 0 ? pointer : pointer.substring(0, number);
    }

    /** Whether the same place holds a statement before this one. */
    public boolean continues() {
        return pointer.contains(NUMBER) && !pointer.endsWith(NUMBER + "0");
    }
}

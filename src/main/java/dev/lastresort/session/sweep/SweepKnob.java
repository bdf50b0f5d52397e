package dev.lastresort.session.sweep;

/**
 * A parameter of a scenario that can be varied.
 *
 * @param title     for people
 * @param value     as the file has it, or its default
 * @param suggested values around that one, which is one of them
 */
public record SweepKnob(String title, String value, SweptRange suggested) {

    /** JSON Pointer of its place in the file. */
    public String pointer() {
        return suggested.pointer();
    }
}

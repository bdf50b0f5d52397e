package dev.lastresort.picture.shape;

/**
 * One of the two colours of a role. What is to be painted speaks of tones, so that it is the same
 * in every theme.
 *
 * @param inked whether it is the colour of lines and letters, not that of the area
 */
public record Tone(Role role, boolean inked) {

    /** The colour that lies under everything. */
    public static final Tone GROUND = fill(Role.GROUP);

    public static Tone fill(Role role) {
        return new Tone(role, false);
    }

    public static Tone ink(Role role) {
        return new Tone(role, true);
    }
}

package dev.lastresort.picture;

import dev.lastresort.picture.shape.Shown;
import java.time.LocalDateTime;

/**
 * One line of the timeline's twin for readers: what happened when on which branch.
 *
 * @param shown the thing itself, to be selected
 */
public record Happening(
        LocalDateTime at, String title, String what, String detail, Shown.OnBranch shown) {

    /** Whether it is what a selection holds. */
    public boolean is(Shown.OnBranch selected) {
        return Sameness.same(shown, selected);
    }
}

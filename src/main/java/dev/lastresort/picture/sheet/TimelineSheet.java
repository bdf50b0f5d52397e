package dev.lastresort.picture.sheet;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.TimelineLayout;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.PictureSheet;
import dev.lastresort.picture.shape.TextMeasure;
import java.util.List;

/**
 * A timeline for paper. Invariant: every sign and every look of an area that is in it is explained
 * below it.
 */
public final class TimelineSheet {

    private TimelineSheet() {}

    /** For a page that says itself what is shown. */
    public static PictureSheet explained(DisplayList picture, TextMeasure text) {
        return new PictureSheet(picture.width(), List.of(
                picture.header(), picture.body(), SheetLegend.of(picture, text)));
    }

    /** For a file of its own: under the scenario's title, the seed and the branches. */
    public static PictureSheet titled(
            Comparison comparison, DisplayList picture, TextMeasure text) {
        return new PictureSheet(picture.width(), List.of(
                SheetHeading.of(comparison, picture, text),
                picture.header(), picture.body(), SheetLegend.of(picture, text)));
    }

    /** The same of what one sees of a comparison at first. */
    public static PictureSheet titled(Comparison comparison, double width, TextMeasure text) {
        DisplayList picture = new TimelineLayout(comparison, text)
                .still(Opening.of(comparison, width, text));
        return titled(comparison, picture, text);
    }
}

package dev.lastresort.ui.presenter;

import dev.lastresort.picture.Opening;
import dev.lastresort.picture.TimelineLayout;
import dev.lastresort.picture.View;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The telling picture of two branches, laid out to fill a space: as large as that allows. What is
 * wider shows more, what is lower paints smaller, and the names leave the larger part to the
 * picture. Invariant: it is never larger than its space.
 *
 * @param list  what is to be painted
 * @param scale how many pixels of the space one of the picture takes
 */
record PairPicture(DisplayList list, double scale) {

    private static final double LARGEST = 6;
    private static final double GUTTER_SHARE = 0.3;
    private static final double BESIDE_NAMES = 44;

    static PairPicture of(Slide slide, TimelineLayout layout, TextMeasure text, double width,
            double height) {
        double gutter = BESIDE_NAMES + Stream.of(slide.first(), slide.second())
                .mapToDouble(branch -> text.width(branch.title(), TextStyle.TITLE)).max()
                .orElse(0);
        double scale = Math.min(width * GUTTER_SHARE / gutter, LARGEST);
        DisplayList list = picture(slide, layout, text, width / scale, gutter);
        double tall = list.header().height() + list.body().height();
        if (tall * scale > height) {
            scale = height / tall;
            list = picture(slide, layout, text, width / scale, gutter);
        }
        return new PairPicture(list, scale);
    }

    /** Only what all branches share: the ruler, and what happened until somebody decides. */
    PairPicture question() {
        return new PairPicture(new DisplayList(list.width(), list.header(),
                new DisplayList.PictureBlock(0, List.of())), scale);
    }

    /** The roles that areas of it have. */
    Set<Role> roles() {
        return list.body().shapes().stream().map(Shape::role).collect(Collectors.toSet());
    }

    private static DisplayList picture(Slide slide, TimelineLayout layout, TextMeasure text,
            double width, double gutter) {
        List<String> pair = List.of(slide.first().name(), slide.second().name());
        View opening = Opening.of(layout.comparison(), width, text);
        return layout.still(new View(opening.shown(), Math.floor(width), gutter, pair,
                new LinkedHashSet<>(pair), Optional.empty(), Optional.empty(),
                opening.playhead(), Optional.empty(), opening.provisional()));
    }
}

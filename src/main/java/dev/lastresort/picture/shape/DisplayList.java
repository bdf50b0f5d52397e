package dev.lastresort.picture.shape;

import java.util.List;
import java.util.Optional;

/**
 * All shapes of one picture in painting order: a header that stays while the body scrolls under it.
 * Each part has its own origin.
 */
public record DisplayList(double width, PictureBlock header, PictureBlock body) {

    /** As it is printed: both parts, and nothing else. */
    public PictureSheet printed() {
        return new PictureSheet(width, List.of(header, body));
    }

    public record PictureBlock(double height, List<Shape> shapes) {

        public PictureBlock {
            shapes = List.copyOf(shapes);
        }

        /** The uppermost shape there that shows something. */
        public Optional<Shape> at(double x, double y) {
            return shapes.reversed().stream()
                    .filter(shape -> !(shape.shows() instanceof Shown.Nothing))
                    .filter(shape -> shape.bounds().contains(x, y))
                    .findFirst();
        }

        /** The ground of that branch's lanes. */
        public Optional<Box> groupOf(String branch) {
            return shapes.stream()
                    .filter(shape -> shape instanceof Shape.Group group
                            && group.shows() instanceof Shown.WholeBranch(String name)
                            && name.equals(branch))
                    .map(Shape::bounds)
                    .findFirst();
        }
    }
}

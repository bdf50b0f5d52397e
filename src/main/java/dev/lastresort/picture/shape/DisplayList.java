package dev.lastresort.picture.shape;

import java.util.List;
import java.util.Optional;

/**
 * All shapes of one picture in painting order: a header that stays while the body scrolls under it.
 * Each part has its own origin.
 */
public record DisplayList(double width, PictureBlock header, PictureBlock body) {

    /** Without what only a hand can use: nobody can unfold what is printed. */
    public DisplayList printed() {
        return new DisplayList(width, header.printed(), body.printed());
    }

    public record PictureBlock(double height, List<Shape> shapes) {

        public PictureBlock {
            shapes = List.copyOf(shapes);
        }

        private PictureBlock printed() {
            return new PictureBlock(height, shapes.stream()
                    .filter(shape -> !(shape instanceof Shape.Fold)).toList());
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

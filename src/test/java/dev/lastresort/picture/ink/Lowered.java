package dev.lastresort.picture.ink;

import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Shape;
import java.util.List;

/** What single shapes come to. */
final class Lowered {

    private Lowered() {}

    static List<Primitive> of(Shape... shapes) {
        return Lowering.of(new DisplayList.PictureBlock(1000, List.of(shapes)));
    }
}

package dev.lastresort.picture.shape;

import dev.lastresort.picture.shape.DisplayList.PictureBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture for paper: blocks one below the other, each with its own origin. Invariant: nothing in
 * it waits for a hand.
 */
public record PictureSheet(double width, List<PictureBlock> blocks) {

    public PictureSheet {
        blocks = blocks.stream().map(PictureSheet::still).toList();
    }

    public double height() {
        return blocks.stream().mapToDouble(PictureBlock::height).sum();
    }

    /** All of them, one below the other, as wide as the widest. */
    public static PictureSheet of(List<PictureSheet> sheets) {
        List<PictureBlock> all = new ArrayList<>();
        sheets.forEach(sheet -> all.addAll(sheet.blocks()));
        return new PictureSheet(
                sheets.stream().mapToDouble(PictureSheet::width).max().orElse(0), all);
    }

    /** Nobody can unfold what is printed. */
    private static PictureBlock still(PictureBlock block) {
        return new PictureBlock(block.height(), block.shapes().stream()
                .filter(shape -> !(shape instanceof Shape.Fold)).toList());
    }
}

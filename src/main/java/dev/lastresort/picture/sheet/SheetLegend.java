package dev.lastresort.picture.sheet;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.DisplayList.PictureBlock;
import dev.lastresort.picture.shape.Legend;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the signs and areas of a picture mean, in columns: those that are in it, and no others. */
final class SheetLegend {

    private static final double SIGN = 12;
    private static final double SWATCH = 28;
    private static final double GAP = 6;
    private static final double COLUMN_GAP = 16;
    private static final double ROW = 20;

    /** One thing to explain: what it looks like, and what that means. */
    private record Entry(Look look, String words) {}

    /** Draws a sign in that box. */
    @FunctionalInterface
    private interface Look {
        Shape in(Box box);
    }

    private SheetLegend() {}

    static PictureBlock of(DisplayList picture, TextMeasure text) {
        List<Entry> entries = entries(Stream.concat(
                picture.header().shapes().stream(), picture.body().shapes().stream()).toList());
        double widest = SWATCH + GAP + entries.stream()
                .mapToDouble(entry -> text.width(entry.words(), TextStyle.SMALL)).max().orElse(0);
        double room = picture.width() - 2 * SheetLines.PAD;
        int columns = (int) Math.clamp(
                (room + COLUMN_GAP) / (widest + COLUMN_GAP), 1, Math.max(1, entries.size()));
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            double x = SheetLines.PAD + i % columns * (widest + COLUMN_GAP);
            int row = i / columns;
            double y = SheetLines.PAD + row * ROW;
            double left = x + SWATCH + GAP;
            shapes.add(entries.get(i).look().in(new Box(x, y + (ROW - SIGN) / 2, SWATCH, SIGN)));
            String words = text.fitted(entries.get(i).words(), TextStyle.SMALL,
                    Math.max(1, picture.width() - SheetLines.PAD - left));
            shapes.add(new Shape.Label(new Box(left, y, text.width(words, TextStyle.SMALL), ROW),
                    Role.TEXT, words, TextStyle.SMALL, Role.GROUP, Shown.NOTHING));
        }
        int rows = (entries.size() + columns - 1) / columns;
        return new PictureBlock(rows * ROW + 2 * SheetLines.PAD, shapes);
    }

    private static List<Entry> entries(List<Shape> shapes) {
        Set<MarkerKind> kinds = shapes.stream()
                .flatMap(shape -> shape instanceof Shape.Marker marker
                        ? Stream.of(marker.kind()) : Stream.empty())
                .collect(Collectors.toSet());
        Set<Role> roles = shapes.stream().map(Shape::role).collect(Collectors.toSet());
        List<Entry> entries = new ArrayList<>();
        Arrays.stream(MarkerKind.values()).filter(kinds::contains)
                .forEach(kind -> entries.add(new Entry(
                        box -> new Shape.Marker(square(box), kind, 1, Shown.NOTHING),
                        words(kind))));
        Stream.of(Legend.words(), Legend.further()).forEach(words -> words.forEach(
                (role, meaning) -> {
                    if (roles.contains(role)) {
                        entries.add(new Entry(
                                box -> new Shape.Band(box, role, Shown.NOTHING), meaning));
                    }
                }));
        if (shapes.stream().anyMatch(Shape.Rail.class::isInstance)) {
            entries.add(new Entry(box -> new Shape.Rail(box, Role.ASIDE, true, true,
                    Shown.NOTHING), "instance beside the database"));
        }
        if (roles.contains(Role.TARGET)) {
            entries.add(new Entry(box -> new Shape.Handle(square(box), Role.TARGET, false,
                    Shown.NOTHING), "instant restored to"));
        }
        return entries;
    }

    private static Box square(Box box) {
        return new Box(box.centerX() - SIGN / 2, box.y(), SIGN, SIGN);
    }

    private static String words(MarkerKind kind) {
        return kind == MarkerKind.SERVICE_BACK_ROWS_WRONG
                ? "Service back, rows still wrong" : kind.word();
    }
}

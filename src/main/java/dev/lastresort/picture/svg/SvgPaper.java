package dev.lastresort.picture.svg;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Motif;
import dev.lastresort.picture.shape.Paint;
import dev.lastresort.picture.shape.Pattern;
import dev.lastresort.picture.shape.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An SVG document while it is written: rectangles, paths, texts, and the patterns they need. */
final class SvgPaper {

    private record Tile(Pattern pattern, String ink, long x, long y) {}

    private static final String RISING = "M-3 6L6 -3M-3 12L12 -3M0 15L15 0M6 15L15 6";
    private static final String FALLING = "M-3 6L6 15M-3 0L12 15M0 -3L15 12M6 -3L15 6";

    /** How far under the middle of a line its letters stand, as a share of their size. */
    private static final double BASELINE = 0.36;

    private final StringBuilder out = new StringBuilder(64_000);
    private final Map<Tile, String> tiles = new LinkedHashMap<>();

    String document(double width, double height) {
        String size = "width=\"" + number(width) + "\" height=\"" + number(height)
                + "\" viewBox=\"0 0 " + number(width) + " " + number(height) + "\"";
        StringBuilder all = new StringBuilder(out.length() + 4096);
        all.append("<svg xmlns=\"http://www.w3.org/2000/svg\" ").append(size)
                .append(" role=\"img\" aria-label=\"Timeline of the branches\">\n<style>text{")
                .append("font-family:Inter,'Helvetica Neue',Arial,sans-serif;")
                .append("white-space:pre;direction:ltr;")
                .append("unicode-bidi:isolate}</style>\n<defs>\n");
        tiles.forEach((tile, id) -> all.append(definition(tile, id)));
        return all.append("</defs>\n").append(out).append("</svg>\n").toString();
    }

    void open(double y) {
        out.append("<g transform=\"translate(0 ").append(number(y)).append(")\">\n");
    }

    void close() {
        out.append("</g>\n");
    }

    void rectangle(Box box, String colour) {
        path(rectangles(List.of(box)), "fill=\"" + opaque(colour) + "\"" + opacity(colour));
    }

    /** One path for the fill of them all, and one for their pattern. */
    void areas(List<Box> boxes, Paint paint) {
        if (paint.fill().length() == 7) {
            path(rectangles(boxes), "fill=\"" + opaque(paint.fill()) + "\"");
        }
        pattern(boxes, paint, "");
    }

    void pattern(List<Box> boxes, Paint paint, String more) {
        switch (paint.pattern()) {
            case SOLID -> {}
            case EDGED -> path(rectangles(boxes.stream()
                    .map(box -> new Box(box.x(), box.bottom() - 1, box.width(), 1)).toList()),
                    "fill=\"" + paint.ink() + "\"" + more);
            case LINE -> path(
                    rectangles(boxes.stream()
                            .map(box -> new Box(box.x(), Math.floor(box.centerY()), box.width(), 1))
                            .toList()),
                    "fill=\"" + paint.ink() + "\"" + more);
            case HOLLOW -> path(frames(boxes), stroke(paint.ink(), 1) + more);
            case DASHES -> path(boxes.getFirst().height() < 8 ? middles(boxes) : frames(boxes),
                    stroke(paint.ink(), 1) + " stroke-dasharray=\"3 3\"" + more);
            case STRIPES, BACK_STRIPES, LATTICE, DOTS, BARS, RUNGS, CROSSES ->
                    path(rectangles(boxes), "fill=\"url(#" + tile(boxes.getFirst(), paint)
                            + ")\"" + more);
        }
    }

    private String tile(Box box, Paint paint) {
        boolean crosses = paint.pattern() == Pattern.CROSSES;
        double half = Motif.PERIOD / 2.0;
        double y = crosses ? box.centerY() - half : box.y();
        double x = crosses && box.width() < Motif.PERIOD ? box.centerX() - half : 0;
        Tile tile = new Tile(paint.pattern(), paint.ink(),
                Math.floorMod(Math.round(x), Motif.PERIOD),
                Math.floorMod(Math.round(y), Motif.PERIOD));
        return tiles.computeIfAbsent(tile, _ -> "p" + tiles.size());
    }

    private static String definition(Tile tile, String id) {
        int period = Motif.PERIOD;
        String lines = switch (tile.pattern()) {
            case STRIPES -> RISING;
            case BACK_STRIPES -> FALLING;
            case LATTICE -> RISING + FALLING;
            case DOTS -> "M2 3h2M8 3h2M2 9h2M8 9h2";
            case BARS -> "M2 0v12M6 0v12M10 0v12";
            case RUNGS -> "M0 2h12M0 6h12M0 10h12";
            default -> "M3 3L9 9M3 9L9 3";
        };
        double width = tile.pattern() == Pattern.DOTS ? 2 : 1.3;
        return "<pattern id=\"" + id + "\" patternUnits=\"userSpaceOnUse\" x=\"" + tile.x()
                + "\" y=\"" + tile.y() + "\" width=\"" + period + "\" height=\"" + period
                + "\"><path d=\"" + lines + "\" " + stroke(tile.ink(), width)
                + "/></pattern>\n";
    }

    void text(Box box, String words, TextStyle style, String ink) {
        out.append("<text x=\"").append(number(box.x())).append("\" y=\"")
                .append(number(Math.round(box.centerY()) + style.size() * BASELINE))
                .append("\" font-size=\"")
                .append(number(style.size())).append(style.bold() ? "\" font-weight=\"600" : "")
                .append("\" fill=\"").append(ink).append("\" textLength=\"")
                .append(number(box.width())).append("\" lengthAdjust=\"spacingAndGlyphs\">")
                .append(SvgText.escaped(words)).append("</text>\n");
    }

    void path(String data, String attributes) {
        out.append("<path d=\"").append(data).append("\" ").append(attributes).append("/>\n");
    }

    static String stroke(String ink, double width) {
        return "fill=\"none\" stroke=\"" + ink + "\" stroke-width=\"" + number(width) + "\"";
    }

    private static String rectangles(List<Box> boxes) {
        StringBuilder data = new StringBuilder();
        boxes.forEach(box -> data.append('M').append(number(box.x())).append(' ')
                .append(number(box.y())).append('h').append(number(box.width())).append('v')
                .append(number(box.height())).append('h').append(number(-box.width()))
                .append('z'));
        return data.toString();
    }

    private static String frames(List<Box> boxes) {
        return rectangles(boxes.stream().map(box -> new Box(box.x() + 0.5, box.y() + 0.5,
                Math.max(0, box.width() - 1), Math.max(0, box.height() - 1))).toList());
    }

    private static String middles(List<Box> boxes) {
        StringBuilder data = new StringBuilder();
        boxes.forEach(box -> data.append('M').append(number(box.x())).append(' ')
                .append(number(Math.floor(box.centerY()) + 0.5)).append('h')
                .append(number(box.width())));
        return data.toString();
    }

    private static String opaque(String colour) {
        return colour.substring(0, 7);
    }

    private static String opacity(String colour) {
        return colour.length() == 7 ? "" : " fill-opacity=\""
                + number(Integer.parseInt(colour.substring(7), 16) / 255.0) + "\"";
    }

    /** At most two decimals, and none where there is nothing to tell. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + "." + (rest < 10 ? "0" : "")
                + (rest % 10 == 0 && rest >= 10 ? rest / 10 : rest);
    }
}

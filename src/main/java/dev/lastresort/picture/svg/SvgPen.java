package dev.lastresort.picture.svg;

import static dev.lastresort.picture.svg.SvgText.number;

import dev.lastresort.picture.ink.Contour;
import dev.lastresort.picture.ink.Motif;
import dev.lastresort.picture.ink.Primitive;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.shape.Pattern;
import dev.lastresort.picture.shape.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws primitives as elements of an SVG document, with definitions of the motifs they show. */
final class SvgPen {

    private record Tile(Pattern pattern, Tone tone, double x, double y) {}

    private static final String STYLE = "<style>text{"
            + "font-family:Inter,'Helvetica Neue',Arial,sans-serif;white-space:pre;direction:ltr;"
            + "unicode-bidi:isolate}</style>\n";

    /** How far under the middle of a line its letters stand, as a share of their size. */
    private static final double BASELINE = 0.36;

    private final Colours colours;
    private final String prefix;
    private final boolean alone;
    private final StringBuilder out = new StringBuilder(64_000);
    private final Map<Tile, String> tiles = new LinkedHashMap<>();

    /**
     * @param prefix of all ids
     * @param alone  whether it is a file, which brings its style along
     */
    SvgPen(Colours colours, String prefix, boolean alone) {
        this.colours = colours;
        this.prefix = prefix;
        this.alone = alone;
    }

    String document(double width, double height) {
        String size = "width=\"" + number(width) + "\" height=\"" + number(height)
                + "\" viewBox=\"0 0 " + number(width) + " " + number(height) + "\"";
        StringBuilder all = new StringBuilder(out.length() + 4096);
        all.append("<svg xmlns=\"http://www.w3.org/2000/svg\" ").append(size)
                .append(" role=\"img\" aria-label=\"Timeline of the branches\"")
                .append(" stroke-linecap=\"square\">\n").append(alone ? STYLE : "")
                .append("<defs>\n");
        tiles.forEach((tile, id) -> all.append(definition(tile, id)));
        return all.append("</defs>\n").append(out).append("</svg>\n").toString();
    }

    void open(double y) {
        out.append("<g transform=\"translate(0 ").append(number(y)).append(")\">\n");
    }

    void close() {
        out.append("</g>\n");
    }

    void draw(Primitive primitive) {
        switch (primitive) {
            case Primitive.Boxes(List<Box> boxes, Tone tone) -> {
                if (!colours.isClear(tone)) {
                    path(data(boxes), fill(colours.colour(tone)));
                }
            }
            case Primitive.Hatched hatched -> path(data(hatched.boxes()), "fill=\"url(#"
                    + tiles.computeIfAbsent(tile(hatched), _ -> prefix + "p" + tiles.size())
                    + ")\"" + opacity(hatched.opacity()));
            case Primitive.Filled(Contour contour, Tone tone) ->
                    path(data(contour), fill(colours.colour(tone)));
            case Primitive.Stroked line -> path(data(line.contour()),
                    stroke(line.tone(), line.width()) + switch (line.dashes()) {
                        case SOLID -> "";
                        case DASHED, DOTTED -> " stroke-linecap=\"butt\" stroke-dasharray=\""
                                + number(line.dashes().on()) + " " + number(line.dashes().off())
                                + "\"";
                    });
            case Primitive.Written written -> text(written);
        }
    }

    private void path(String data, String attributes) {
        out.append("<path d=\"").append(data).append("\" ").append(attributes).append("/>\n");
    }

    private void text(Primitive.Written written) {
        double size = written.style().size();
        out.append("<text x=\"").append(number(written.x())).append("\" y=\"")
                .append(number(written.middle() + size * BASELINE))
                .append("\" font-size=\"").append(number(size))
                .append(written.style().bold() ? "\" font-weight=\"600" : "")
                .append("\" fill=\"").append(colours.colour(written.tone()))
                .append("\" textLength=\"").append(number(written.width()))
                .append("\" lengthAdjust=\"spacingAndGlyphs\">")
                .append(SvgText.escaped(written.text())).append("</text>\n");
    }

    private static String fill(String colour) {
        return "fill=\"" + colour.substring(0, 7) + "\"" + (colour.length() == 7 ? ""
                : opacity(Integer.parseInt(colour.substring(7), 16) / 255.0));
    }

    private static String opacity(double opacity) {
        return opacity == 1 ? "" : " fill-opacity=\"" + number(opacity) + "\"";
    }

    private String stroke(Tone tone, double width) {
        return "fill=\"none\" stroke=\"" + colours.colour(tone) + "\" stroke-width=\""
                + number(width) + "\"";
    }

    private static Tile tile(Primitive.Hatched hatched) {
        return new Tile(hatched.pattern(), hatched.tone(), within(hatched.x()),
                within(hatched.y()));
    }

    private static double within(double place) {
        return place - Math.floor(place / Motif.PERIOD) * Motif.PERIOD;
    }

    private String definition(Tile tile, String id) {
        Motif motif = Motif.of(tile.pattern());
        StringBuilder lines = new StringBuilder();
        motif.stripes().forEach(stripe -> lines
                .append('M').append(point(stripe.fromX(), stripe.fromY()))
                .append('L').append(point(stripe.toX(), stripe.toY())));
        return "<pattern id=\"" + id + "\" patternUnits=\"userSpaceOnUse\" x=\""
                + number(tile.x()) + "\" y=\"" + number(tile.y()) + "\" width=\"" + Motif.PERIOD
                + "\" height=\"" + Motif.PERIOD + "\"><path d=\"" + lines + "\" "
                + stroke(tile.tone(), motif.width()) + " stroke-linecap=\"butt\"/></pattern>\n";
    }

    private static String data(List<Box> boxes) {
        StringBuilder data = new StringBuilder();
        boxes.forEach(box -> data.append('M').append(point(box.x(), box.y()))
                .append('h').append(number(box.width())).append('v')
                .append(number(box.height())).append('h').append(number(-box.width()))
                .append('z'));
        return data.toString();
    }

    private static String data(Contour contour) {
        StringBuilder data = new StringBuilder();
        contour.runs().forEach(run -> data.append(switch (run) {
            case Contour.MoveTo(double x, double y) -> "M" + point(x, y);
            case Contour.LineTo(double x, double y) -> "L" + point(x, y);
            case Contour.CurveTo curve -> "C" + point(curve.x1(), curve.y1()) + " "
                    + point(curve.x2(), curve.y2()) + " " + point(curve.x(), curve.y());
            case Contour.ClosePath() -> "z";
        }));
        return data.toString();
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y);
    }
}

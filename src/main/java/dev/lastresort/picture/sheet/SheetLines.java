package dev.lastresort.picture.sheet;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList.PictureBlock;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Paragraphs one below the other, broken where a line is full. Invariant: no line is wider than
 * the sheet, and no letter is left out but of a paragraph longer than {@value #MOST_LINES} lines.
 */
final class SheetLines {

    static final double PAD = 8;
    private static final double LINE = 18;
    private static final double BESIDE = 8;
    private static final int MOST_LINES = 12;

    private final double width;
    private final TextMeasure text;
    private final List<Shape> shapes = new ArrayList<>();
    private double y = PAD;
    private double end = PAD;

    SheetLines(double width, TextMeasure text) {
        this.width = width;
        this.text = text;
    }

    void paragraph(String words, Role role, TextStyle style) {
        for (String line : lines(Harmless.text(words), style)) {
            add(PAD, line, role, style);
        }
    }

    /**
     * What goes with the paragraph before: on its last line where there is room. It is a text of
     * its own, since a title may run from right to left.
     */
    void behind(String words) {
        double x = end + BESIDE;
        if (x + text.width(words, TextStyle.SMALL) <= width - PAD) {
            y -= LINE;
            add(x, words, Role.TEXT_QUIET, TextStyle.SMALL);
        } else {
            paragraph(words, Role.TEXT_QUIET, TextStyle.SMALL);
        }
    }

    private void add(double x, String line, Role role, TextStyle style) {
        Box box = new Box(x, y, text.width(line, style), LINE);
        shapes.add(new Shape.Label(box, role, line, style, Role.GROUP, Shown.NOTHING));
        end = box.right();
        y += LINE;
    }

    void gap() {
        y += PAD / 2;
    }

    PictureBlock block() {
        return new PictureBlock(y + PAD, shapes);
    }

    private List<String> lines(String words, TextStyle style) {
        double room = Math.max(1, width - 2 * PAD);
        List<String> lines = new ArrayList<>();
        String rest = words.strip();
        while (!rest.isEmpty()) {
            if (lines.size() == MOST_LINES - 1) {
                lines.add(text.fitted(rest, style, room));
                break;
            }
            String line = line(rest, style, room);
            lines.add(line.stripTrailing());
            rest = rest.substring(line.length()).stripLeading();
        }
        return lines;
    }

    /** As much as fits, at least a letter: up to where a line may end, else in the middle. */
    private String line(String words, TextStyle style, double room) {
        String whole = upTo(words, BreakIterator.getLineInstance(Locale.ROOT), style, room);
        if (!whole.isEmpty()) {
            return whole;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        String part = upTo(words, letters, style, room);
        return part.isEmpty() ? words.substring(0, letters.following(0)) : part;
    }

    private String upTo(String words, BreakIterator breaks, TextStyle style, double room) {
        breaks.setText(words);
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (text.width(words.substring(0, next).stripTrailing(), style) > room) {
                break;
            }
            end = next;
        }
        return words.substring(0, end);
    }
}

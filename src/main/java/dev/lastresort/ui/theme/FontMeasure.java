package dev.lastresort.ui.theme;

import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Text;

/** Measures text with the fonts of the window; remembers what was asked lately. For one thread. */
public final class FontMeasure implements TextMeasure {

    private static final int REMEMBERED = 4096;

    private record Asked(String text, TextStyle style) {}

    private final Text probe = new Text();
    private final Map<Asked, Double> known = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Override
    public double width(String text, TextStyle style) {
        return known.computeIfAbsent(new Asked(text, style), this::measured);
    }

    private double measured(Asked asked) {
        probe.setFont(Fonts.of(asked.style()));
        probe.setText(asked.text());
        return Math.ceil(probe.getLayoutBounds().getWidth());
    }
}

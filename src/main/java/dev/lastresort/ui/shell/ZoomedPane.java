package dev.lastresort.ui.shell;

import dev.lastresort.ui.theme.TextSize;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * The window's content at the size of text that was chosen: as a whole, so that nothing that is
 * laid out for its letters is too small for them. Invariant: the content always has the least room
 * that its screens need; where the window has no more, it is enlarged less.
 */
public final class ZoomedPane extends Region {

    private static final double LEAST_WIDTH = 930;
    private static final double LEAST_HEIGHT = 640;

    private final Region content;
    private final ObservableValue<TextSize> size;
    private final Scale scale = new Scale(1, 1);

    public ZoomedPane(Region content, ObservableValue<TextSize> size) {
        this.content = content;
        this.size = size;
        content.getTransforms().add(scale);
        getChildren().add(content);
        size.addListener((_, _, _) -> requestLayout());
    }

    /** How much larger than drawn everything is in a window of that size. */
    static double factor(TextSize chosen, double width, double height) {
        double most = Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
        return chosen.factor() <= 1 ? chosen.factor()
                : Math.clamp(most, 1, chosen.factor());
    }

    @Override
    protected void layoutChildren() {
        double factor = factor(size.getValue(), getWidth(), getHeight());
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, Math.ceil(getWidth() / factor),
                Math.ceil(getHeight() / factor));
    }
}

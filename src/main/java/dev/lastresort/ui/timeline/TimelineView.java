package dev.lastresort.ui.timeline;

import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.ui.theme.Palette;
import dev.lastresort.ui.theme.Theme;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/**
 * The picture on the screen: a header that stays and a body that scrolls under it, both painted
 * from the model's display list. The canvases are as large as the window, not as the picture, and
 * are painted at most once a frame, only if what they show has changed.
 */
public final class TimelineView extends Region {

    private final TimelineContent content;
    private final ObservableValue<Theme> theme;
    private final Canvas header = new Canvas();
    private final Canvas body = new Canvas();
    private final Region ground = new Region();
    private final ScrollBar bar = new ScrollBar();
    private final Region tools;
    private final RangePanel range;
    private Painted painted = Painted.NOTHING;
    /** What is in sight of the picture. */
    private DisplayList current;
    private PicturePainter headerPainter;
    private PicturePainter bodyPainter;

    /** What the canvases show. */
    private record Painted(
            DisplayList.PictureBlock header, DisplayList.PictureBlock body, double width,
            double height,
            double top, Theme theme, double density) {

        static final Painted NOTHING =
                new Painted(new DisplayList.PictureBlock(0, java.util.List.of()),
                        new DisplayList.PictureBlock(0, java.util.List.of()), 0, 0, 0, Theme.LIGHT,
                        0);
    }

    /** The timeline of a comparison, which can be played. */
    public TimelineView(TimelineModel model, ObservableValue<Theme> theme) {
        this(model, theme, new TransportControl(model));
        setAccessibleText("Timeline of all branches. The table of events holds the same figures.");
        new PlaybackTimer(model.playback()).install();
    }

    /** @param tools stand where the ruler has no times */
    public TimelineView(TimelineContent content, ObservableValue<Theme> theme, Region tools) {
        this.content = content;
        this.theme = theme;
        this.tools = tools;
        this.range = new RangePanel(content);
        this.headerPainter = painter(header);
        this.bodyPainter = painter(body);
        this.current = content.pictureWithin(0, 0);
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ground.getStyleClass().add("timeline-header");
        ground.setMouseTransparent(true);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(this::requestLayout);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(body, header, ground, tools, bar, range);
        content.onChange(this::requestLayout);
        theme.addListener((_, _, _) -> requestLayout());
        localToSceneTransformProperty().addListener((_, before, now) -> {
            if (before.getMxx() != now.getMxx()) {
                requestLayout();
            }
        });
        content.navigation().view().addListener((_, before, view) -> {
            requestLayout();
            if (!view.selected().equals(before.selected()) && content.followsSelection()) {
                view.selected().ifPresent(this::reveal);
            }
        });
        content.navigation().view().subscribe(view -> setAccessibleHelp("Shows "
                + TimeText.between(view.shown().start(), view.shown().end())));
        new TimelineInput(content, this, header, body, bar, () -> current).install();
    }

    /** What it shows now, of the body only what is in sight. */
    public DisplayList inSight() {
        return current;
    }

    /** A canvas has a pixel for each of its units, so that it is as many as it fills in sight. */
    private PicturePainter painter(Canvas canvas) {
        double zoom = zoom();
        canvas.getTransforms().setAll(new Scale(1 / zoom, 1 / zoom));
        canvas.getGraphicsContext2D().setTransform(zoom, 0, 0, zoom, 0, 0);
        return new PicturePainter(
                canvas.getGraphicsContext2D(), Palette.of(theme.getValue()), density());
    }

    /** How much larger than drawn the window shows it. */
    private double zoom() {
        return getLocalToSceneTransform().getMxx();
    }

    /** Device pixels a unit: patterns are drawn for the screen that shows them. */
    private double density() {
        return zoom() * (getScene() == null || getScene().getWindow() == null
                ? 1 : getScene().getWindow().getRenderScaleX());
    }

    @Override
    protected double computePrefHeight(double width) {
        return current.header().height() + current.body().height();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.navigation().view().get().width();
    }

    @Override
    protected double computeMinHeight(double width) {
        return current.header().height();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 1 || height < 1) {
            return;
        }
        double bodyHeight = Math.max(0, height - current.header().height());
        current = content.pictureWithin(bar.getValue(), bar.getValue() + bodyHeight);
        boolean scrolls = current.body().height() > bodyHeight;
        double barWidth = scrolls ? Math.ceil(bar.prefWidth(-1)) : 0;
        if (content.navigation().view().get().width() != Math.max(1, width - barWidth)) {
            content.navigation().resize(Math.max(1, width - barWidth));
            current = content.pictureWithin(bar.getValue(), bar.getValue() + bodyHeight);
        }
        double before = bar.getValue();
        double top = place(current, width, height, barWidth);
        if (before != bar.getValue()) {
            current = content.pictureWithin(bar.getValue(), bar.getValue() + bodyHeight);
        }
        paint(new Painted(current.header(), current.body(), current.width(), bodyHeight, top,
                theme.getValue(), density()));
    }

    /** Puts everything in its place and returns how far the body is scrolled. */
    private double place(DisplayList picture, double width, double height, double barWidth) {
        double headerHeight = picture.header().height();
        double bodyHeight = Math.max(0, height - headerHeight);
        double hidden = Math.max(0, picture.body().height() - bodyHeight);
        bar.setVisible(barWidth > 0);
        bar.setMax(hidden);
        bar.setVisibleAmount(picture.body().height() == 0 ? 1
                : hidden * bodyHeight / picture.body().height());
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(bodyHeight);
        bar.setValue(Math.clamp(bar.getValue(), 0, hidden));
        body.relocate(0, headerHeight);
        ground.resizeRelocate(0, 0, width, headerHeight);
        bar.resizeRelocate(width - barWidth, headerHeight, barWidth, bodyHeight);
        double room = Math.max(0, content.navigation().view().get().scale().left() - 8);
        tools.resizeRelocate(4, 0, room, 26);
        range.place(content.navigation().view().get(), headerHeight, width - barWidth);
        return Math.round(bar.getValue());
    }

    private void paint(Painted next) {
        boolean sameLook = next.theme() == painted.theme() && next.density() == painted.density();
        boolean same = sameLook && next.width() == painted.width();
        if (!sameLook) {
            headerPainter = painter(header);
            bodyPainter = painter(body);
        }
        if (!same || !next.header().equals(painted.header())) {
            header.setWidth(next.width() * zoom());
            header.setHeight(next.header().height() * zoom());
            headerPainter.paint(next.header(), next.width(), 0, next.header().height());
        }
        if (!same || next.height() != painted.height() || next.top() != painted.top()
                || !next.body().equals(painted.body())) {
            body.setWidth(next.width() * zoom());
            body.setHeight(next.height() * zoom());
            bodyPainter.paint(next.body(), next.width(), next.top(), next.height());
        }
        painted = next;
    }

    /** Scrolls no further than needed to see the branch's lanes, from their top. */
    private void reveal(String branch) {
        layout();
        double height = body.getHeight() / zoom();
        current.body().groupOf(branch).ifPresent(box -> {
            double top = bar.getValue();
            double wanted = Math.min(box.y(), Math.max(top, box.bottom() - height));
            bar.setValue(Math.clamp(wanted, 0, bar.getMax()));
        });
    }
}

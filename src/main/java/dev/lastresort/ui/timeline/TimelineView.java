package dev.lastresort.ui.timeline;

import dev.lastresort.picture.DisplayList;
import dev.lastresort.picture.TimeText;
import dev.lastresort.ui.theme.Palette;
import dev.lastresort.ui.theme.Theme;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The picture on the screen: a header that stays and a body that scrolls under it, both painted
 * from the model's display list. The canvases are as large as the window, not as the picture, and
 * are painted at most once a frame, only if what they show has changed.
 */
public final class TimelineView extends Region {

    private final TimelineModel model;
    private final ObservableValue<Theme> theme;
    private final Canvas header = new Canvas();
    private final Canvas body = new Canvas();
    private final Region ground = new Region();
    private final ScrollBar bar = new ScrollBar();
    private final TransportControl transport;
    private final RangePanel range;
    private Painted painted = Painted.NOTHING;
    private PicturePainter headerPainter;
    private PicturePainter bodyPainter;

    /** What the canvases show. */
    private record Painted(
            DisplayList.Part header, DisplayList.Part body, double width, double height,
            double top, Theme theme) {

        static final Painted NOTHING = new Painted(new DisplayList.Part(0, java.util.List.of()),
                new DisplayList.Part(0, java.util.List.of()), 0, 0, 0, Theme.LIGHT);
    }

    public TimelineView(TimelineModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        this.transport = new TransportControl(model);
        this.range = new RangePanel(model);
        this.headerPainter = painter(header);
        this.bodyPainter = painter(body);
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Timeline of all branches. The table of events holds the same figures.");
        ground.getStyleClass().add("timeline-header");
        ground.setMouseTransparent(true);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(this::requestLayout);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(body, header, ground, transport, bar, range);
        model.picture().addListener((javafx.beans.InvalidationListener) _ -> requestLayout());
        theme.addListener((_, _, _) -> {
            headerPainter = painter(header);
            bodyPainter = painter(body);
            requestLayout();
        });
        model.selected().addListener((_, _, branch) -> branch.ifPresent(this::reveal));
        new TimelineInput(model, this, header, body, bar).install();
        new PlaybackTimer(model.playback()).install();
        model.view().subscribe(view -> setAccessibleHelp("Shows "
                + TimeText.between(view.shown().start(), view.shown().end())));
    }

    private PicturePainter painter(Canvas canvas) {
        return new PicturePainter(
                canvas.getGraphicsContext2D(), Palette.of(theme.getValue()), 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        DisplayList picture = model.picture().get();
        return picture.header().height() + picture.body().height();
    }

    @Override
    protected double computePrefWidth(double height) {
        return model.view().get().width();
    }

    @Override
    protected double computeMinHeight(double width) {
        return model.picture().get().header().height();
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
        double bodyHeight = Math.max(0, height - model.picture().get().header().height());
        boolean scrolls = model.picture().get().body().height() > bodyHeight;
        double barWidth = scrolls ? Math.ceil(bar.prefWidth(-1)) : 0;
        model.resize(Math.max(1, width - barWidth));
        DisplayList picture = model.picture().get();
        double top = place(picture, width, height, barWidth);
        Painted next = new Painted(picture.header(), picture.body(), picture.width(),
                bodyHeight, top, theme.getValue());
        paint(next);
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
        double room = Math.max(0, model.view().get().scale().left() - 8);
        transport.resizeRelocate(4, 0, room, 26);
        range.place(model.view().get(), headerHeight, width - barWidth);
        return Math.round(bar.getValue());
    }

    private void paint(Painted next) {
        boolean same = next.theme() == painted.theme() && next.width() == painted.width();
        if (!same || !next.header().equals(painted.header())) {
            header.setWidth(next.width());
            header.setHeight(next.header().height());
            headerPainter.paint(next.header(), next.width(), 0, next.header().height());
        }
        if (!same || next.height() != painted.height() || next.top() != painted.top()
                || !next.body().equals(painted.body())) {
            body.setWidth(next.width());
            body.setHeight(next.height());
            bodyPainter.paint(next.body(), next.width(), next.top(), next.height());
        }
        painted = next;
    }

    /** Scrolls no further than needed to see the branch's lanes, from their top. */
    private void reveal(String branch) {
        layout();
        double height = body.getHeight();
        model.picture().get().body().groupOf(branch).ifPresent(box -> {
            double top = bar.getValue();
            double wanted = Math.min(box.y(), Math.max(top, box.bottom() - height));
            bar.setValue(Math.clamp(wanted, 0, bar.getMax()));
        });
    }
}

package dev.lastresort.ui.timeline;

import dev.lastresort.picture.DisplayList;
import dev.lastresort.picture.TimeText;
import dev.lastresort.ui.theme.Palette;
import dev.lastresort.ui.theme.Theme;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The picture on the screen: a header that stays and a body that scrolls, both painted from the
 * model's display list, with the playhead as a line over them.
 */
public final class TimelineView extends BorderPane {

    private final TimelineModel model;
    private final ObservableValue<Theme> theme;
    private final Canvas header = new Canvas();
    private final Canvas body = new Canvas();
    private final ScrollPane scroll = new ScrollPane();
    private final Region headerPlayhead = playhead();
    private final Region bodyPlayhead = playhead();

    public TimelineView(TimelineModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Timeline of all branches. The table below holds the same figures.");
        setTop(layered(header, headerPlayhead, "timeline-header"));
        scroll.setContent(layered(body, bodyPlayhead, "timeline-body"));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        // The viewport is narrower than the view once a scroll bar shows.
        scroll.viewportBoundsProperty().addListener((_, _, bounds) -> {
            if (bounds.getWidth() > 0) {
                model.resize(Math.floor(bounds.getWidth()));
            }
        });
        model.picture().addListener((_, _, _) -> repaint());
        theme.addListener((_, _, _) -> repaint());
        model.selected().addListener((_, _, branch) -> branch.ifPresent(this::reveal));
        new TimelineInput(model, this, header, body).install();
        repaint();
    }

    private static Region playhead() {
        Region line = new Region();
        line.getStyleClass().add("playhead");
        line.setMouseTransparent(true);
        line.setManaged(false);
        return line;
    }

    private static Region layered(Canvas canvas, Region playhead, String style) {
        Pane pane = new Pane(canvas, playhead);
        pane.getStyleClass().add(style);
        return new StackPane(pane);
    }

    private void repaint() {
        DisplayList picture = model.picture().get();
        Palette palette = Palette.of(theme.getValue());
        paint(header, picture.header(), picture.width(), palette);
        paint(body, picture.body(), picture.width(), palette);
        placePlayhead(headerPlayhead, picture.header().height());
        placePlayhead(bodyPlayhead, picture.body().height());
        var shown = model.view().get().shown();
        setAccessibleHelp("Shows " + TimeText.between(shown.start(), shown.end()));
    }

    /** Scrolls no further than needed to see the branch's lanes, from their top. */
    private void reveal(String branch) {
        // The lanes that were just unfolded must have been given their room.
        layout();
        double height = scroll.getViewportBounds().getHeight();
        double hidden = model.picture().get().body().height() - height;
        if (hidden <= 0) {
            return;
        }
        model.picture().get().body().groupOf(branch).ifPresent(box -> {
            double top = scroll.getVvalue() * hidden;
            double wanted = Math.min(box.y(), Math.max(top, box.bottom() - height));
            scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        });
    }

    private static void paint(Canvas canvas, DisplayList.Part part, double width, Palette palette) {
        canvas.setWidth(width);
        canvas.setHeight(part.height());
        new PicturePainter(canvas.getGraphicsContext2D(), palette)
                .paint(part, width, part.height());
    }

    private void placePlayhead(Region line, double height) {
        var view = model.view().get();
        line.setVisible(view.shown().contains(view.playhead()));
        line.resizeRelocate(Math.round(view.scale().x(view.playhead())), 0, 1, height);
    }
}

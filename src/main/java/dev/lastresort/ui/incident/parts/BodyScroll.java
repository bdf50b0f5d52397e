package dev.lastresort.ui.incident.parts;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** As high as its wrapped words need, and scrolled where the window is not. */
final class BodyScroll extends ScrollPane {

    private final Region body;

    BodyScroll(Region body) {
        super(body);
        this.body = body;
        getStyleClass().add("body-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(body.prefHeight(width < 0 ? body.prefWidth(-1)
                : width - snappedLeftInset() - snappedRightInset()))
                + snappedTopInset() + snappedBottomInset();
    }
}

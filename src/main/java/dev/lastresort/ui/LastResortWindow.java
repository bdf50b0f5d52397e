package dev.lastresort.ui;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The window of Last Resort. */
public final class LastResortWindow extends Application {

    @Override
    public void start(Stage stage) {
        stage.setTitle("Last Resort");
        stage.setScene(new Scene(new Label("Last Resort"), 1200, 800));
        stage.show();
    }
}

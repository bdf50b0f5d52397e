package dev.lastresort.ui.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Play, pause, and how fast; it stands where the ruler has no times. */
final class TransportControl extends HBox {

    private static final double WIDTH = 76;

    private final Button play = new Button();
    private final ChoiceBox<Integer> speed = new ChoiceBox<>();

    TransportControl(TimelineModel model) {
        Playback playback = model.playback();
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        play.setId("play");
        play.setOnAction(_ -> playback.toggle(model.view().get().shown().start()));
        playback.playing().subscribe(this::show);
        speed.setId("speed");
        speed.setMaxWidth(WIDTH);
        speed.setPrefWidth(WIDTH);
        speed.getItems().setAll(Playback.SPEEDS);
        speed.setConverter(new Times());
        speed.setAccessibleText("Playing speed");
        speed.setTooltip(new Tooltip("How many times as fast as a clock"));
        speed.valueProperty().bindBidirectional(playback.speed().asObject());
        getChildren().addAll(play, speed);
    }

    private void show(boolean playing) {
        FontIcon icon = new FontIcon(playing ? Feather.PAUSE : Feather.PLAY);
        play.setGraphic(icon);
        play.setAccessibleText(playing ? "Pause" : "Play");
        play.setTooltip(new Tooltip(playing ? "Pause (Space)" : "Play (Space)"));
    }

    /** Such as 60×. */
    private static final class Times extends StringConverter<Integer> {
        @Override
        public String toString(Integer speed) {
            return speed + "×";
        }

        @Override
        public Integer fromString(String words) {
            return Integer.valueOf(words.replace("×", ""));
        }
    }
}

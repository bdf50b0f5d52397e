package dev.lastresort.ui.library;

import java.util.Arrays;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/** Whether the clock of the incident waits for the trainee, and if not, how fast it runs. */
final class ClockChoice extends ChoiceBox<ClockChoice.ClockPace> {

    private static final double WIDTH = 212;
    private static final String ABOUT = "How the incident's clock runs while you think";

    /** Virtual seconds to a second of the trainee's. */
    enum ClockPace {
        STILL(0, "Clock stands still"),
        REAL(1, "Clock runs: 1 s = 1 s"),
        TEN(10, "Clock runs: 1 s = 10 s"),
        THIRTY(30, "Clock runs: 1 s = 30 s"),
        MINUTE(60, "Clock runs: 1 s = 1 min");

        private final int ratio;
        private final String words;

        ClockPace(int ratio, String words) {
            this.ratio = ratio;
            this.words = words;
        }
    }

    ClockChoice() {
        super(FXCollections.observableList(Arrays.asList(ClockPace.values())));
        setId("practise-clock");
        setAccessibleText(ABOUT);
        setTooltip(new Tooltip(ABOUT));
        setPrefWidth(WIDTH);
        setMinWidth(USE_PREF_SIZE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(ClockPace pace) {
                return pace == null ? "" : pace.words;
            }

            @Override
            public ClockPace fromString(String words) {
                return Arrays.stream(ClockPace.values()).filter(one -> one.words.equals(words))
                        .findFirst().orElse(ClockPace.STILL);
            }
        });
        setValue(ClockPace.STILL);
    }

    /** Empty if the clock stands still meanwhile. */
    Optional<Integer> pressure() {
        return getValue() == ClockPace.STILL ? Optional.empty() : Optional.of(getValue().ratio);
    }
}

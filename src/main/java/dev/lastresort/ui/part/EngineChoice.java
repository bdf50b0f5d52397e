package dev.lastresort.ui.part;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.engine.EngineStatus.Server;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

/**
 * What runs the SQL of a scenario. Where no PostgreSQL can be had it says so, and how to get one;
 * then nobody can choose it, but can leave it. Invariant: it is as wide whatever it says.
 */
public final class EngineChoice extends HBox {

    public static final String ID = "engine";

    private static final double WIDTH = 236;
    private static final String ABOUT = "The database that runs all SQL of this scenario";
    private static final String SLOWER = "Several times as slow";
    private static final String NONE = "No PostgreSQL 15 or newer here";

    private final ChoiceBox<EngineName> choice = new ChoiceBox<>();
    private final Label said = quiet("");
    /** Held here alone: what is known of engines outlives this. */
    private final ChangeListener<Optional<EngineStatus>> looking = (_, _, found) -> show(found);
    private Optional<EngineStatus> status = Optional.empty();

    /** @param now what runs it as long as nothing else is chosen */
    public EngineChoice(EngineName now, ObservableValue<Optional<EngineStatus>> engines,
            Consumer<EngineName> chosen) {
        getStyleClass().add("practise");
        choice.setId(ID);
        choice.setAccessibleText(ABOUT);
        choice.setTooltip(new Tooltip(ABOUT));
        choice.setPrefWidth(WIDTH);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.getItems().setAll(EngineName.values());
        choice.setConverter(wording(status));
        choice.setValue(now);
        said.setId("engine-said");
        StackPane place = new StackPane();
        place.setAlignment(Pos.CENTER_LEFT);
        // what is not said keeps its place: the choice stays where it is
        Stream.of(NONE, SLOWER).map(EngineChoice::quiet).forEach(words -> {
            words.setVisible(false);
            place.getChildren().add(words);
        });
        place.getChildren().add(said);
        getChildren().addAll(choice, place);
        engines.addListener(new WeakChangeListener<>(looking));
        show(engines.getValue());
        choice.valueProperty().addListener((_, _, engine) -> {
            show(status);
            chosen.accept(engine);
        });
    }

    private static StringConverter<EngineName> wording(Optional<EngineStatus> found) {
        return new StringConverter<>() {
            @Override
            public String toString(EngineName engine) {
                return engine == null ? "" : "Runs on " + words(engine, found);
            }

            @Override
            public EngineName fromString(String words) {
                return EngineName.EMBEDDED;
            }
        };
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void show(Optional<EngineStatus> found) {
        boolean isNews = !found.equals(status);
        status = found;
        choice.setDisable(!hasServer(found) && choice.getValue() == EngineName.EMBEDDED);
        if (isNews) {
            // the words name the server once it is known
            choice.setConverter(wording(found));
        }
        said.setText(found.isPresent() && !hasServer(found) ? NONE
                : more(choice.getValue(), found));
        said.setTooltip(found.filter(_ -> !hasServer(found)).map(EngineStatus::advice)
                .map(EngineChoice::wrapped).orElse(null));
    }

    private static boolean hasServer(Optional<EngineStatus> found) {
        return found.filter(EngineStatus::hasServer).isPresent();
    }

    private static Tooltip wrapped(String advice) {
        Tooltip tip = new Tooltip("To get one: " + advice);
        tip.setWrapText(true);
        tip.setMaxWidth(2 * WIDTH);
        return tip;
    }

    /** What an engine is called; the server with its version, once somebody has looked for it. */
    public static String words(EngineName engine, Optional<EngineStatus> found) {
        return switch (engine) {
            case EMBEDDED -> engine.title();
            case POSTGRESQL -> engine.title() + found.stream()
                    .flatMap(one -> one.servers().stream()).filter(Server::usable).findFirst()
                    .map(server -> " " + server.version()).orElse("");
        };
    }

    /** What there is to know of it where it is chosen; may be empty. */
    public static String more(EngineName engine, Optional<EngineStatus> found) {
        return engine == EngineName.EMBEDDED || found.isEmpty() ? ""
                : hasServer(found) ? SLOWER : NONE;
    }
}

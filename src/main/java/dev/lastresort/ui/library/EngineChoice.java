package dev.lastresort.ui.library;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.engine.EngineStatus.Server;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/**
 * What runs the SQL of a scenario. Where no PostgreSQL can be had it says so, and how to get one;
 * then nobody can choose it, but can leave it.
 */
final class EngineChoice extends HBox {

    static final String ID = "engine";

    private static final double WIDTH = 236;
    private static final String ABOUT = "The database that runs all SQL of this scenario";
    private static final String SLOWER = "A real server; several times as slow";
    private static final String NONE = "No PostgreSQL 15 or newer was found here";

    private final ChoiceBox<EngineName> choice = new ChoiceBox<>();
    private final Label said = new Label();
    private final EngineName now;
    private Optional<EngineStatus> status = Optional.empty();

    /** @param now what runs it as it was read */
    EngineChoice(EngineName now, ObservableValue<Optional<EngineStatus>> engines,
            Consumer<EngineName> chosen) {
        this.now = now;
        getStyleClass().add("practise");
        choice.setId(ID);
        choice.setAccessibleText(ABOUT);
        choice.setTooltip(new Tooltip(ABOUT));
        choice.setPrefWidth(WIDTH);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.getItems().setAll(EngineName.values());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(EngineName engine) {
                return engine == null ? "" : words(engine);
            }

            @Override
            public EngineName fromString(String words) {
                return EngineName.EMBEDDED;
            }
        });
        choice.setValue(now);
        choice.valueProperty().addListener((_, _, engine) -> chosen.accept(engine));
        said.setId("engine-said");
        said.getStyleClass().add("quiet");
        said.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(choice, said);
        engines.subscribe(this::show);
    }

    private void show(Optional<EngineStatus> found) {
        status = found;
        boolean server = found.filter(EngineStatus::hasServer).isPresent();
        choice.setDisable(!server && now == EngineName.EMBEDDED);
        // the words name the server once it is known
        choice.setConverter(choice.getConverter());
        said.setText(found.isEmpty() ? "" : !server ? NONE
                : now == EngineName.EMBEDDED ? "" : SLOWER);
        said.setTooltip(found.filter(_ -> !server).map(EngineStatus::advice)
                .map(EngineChoice::wrapped).orElse(null));
    }

    private static Tooltip wrapped(String advice) {
        Tooltip tip = new Tooltip("To get one: " + advice);
        tip.setWrapText(true);
        tip.setMaxWidth(2 * WIDTH);
        return tip;
    }

    private String words(EngineName engine) {
        return switch (engine) {
            case EMBEDDED -> "Runs on the embedded engine";
            case POSTGRESQL -> "Runs on PostgreSQL" + status.stream()
                    .flatMap(one -> one.servers().stream()).filter(Server::usable).findFirst()
                    .map(server -> " " + server.version()).orElse("");
        };
    }
}

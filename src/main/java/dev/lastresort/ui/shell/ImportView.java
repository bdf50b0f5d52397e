package dev.lastresort.ui.shell;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.importing.ImportDesk;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.part.EngineChoice;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The form of an import: which folder, which migration, what goes wrong, where to write. */
final class ImportView extends VBox {

    private static final String ITSELF = "what the migration does itself";

    private static final String NONE = "The statements of the migration run as they stand; what"
            + " goes wrong is up to them.";
    private static final double MEANING_WIDTH = 430;

    private final TextField source = new TextField();

    ImportView(ImportModel model, FileChoice files,
            ObservableValue<Optional<EngineStatus>> engines, Runnable close) {
        getStyleClass().add("import");
        Label title = new Label("Import a migration");
        title.getStyleClass().add("panel-title");
        Label what = new Label("Flyway, Liquibase formatted SQL, Rails, Prisma, SQL files in the"
                + " order of their names, or a pg_dump. It becomes a scenario that compares at"
                + " once and says what it guessed.");
        what.setWrapText(true);
        what.getStyleClass().add("quiet");

        GridPane form = new GridPane();
        form.getStyleClass().add("import-form");
        source.setId("import-source");
        row(form, 0, "Folder or file", source, model.source(),
                choose("Folder …", model.source(),
                        () -> files.folder("The folder of the migrations")),
                choose("File …", model.source(), files::sqlFile));
        TextField version = new TextField();
        version.setId("import-version");
        version.setPromptText("the last one");
        row(form, 1, "Migration", version, model.version());
        ComboBox<String> hazard = new ComboBox<>();
        hazard.setId("import-hazard");
        hazard.getItems().add(ITSELF);
        SequencedMap<String, String> hazards = ImportDesk.hazards();
        hazard.getItems().addAll(hazards.keySet());
        hazard.setCellFactory(_ -> new HazardCell(hazards));
        hazard.getSelectionModel().selectFirst();
        hazard.setMaxWidth(Double.MAX_VALUE);
        Label words = new Label();
        words.setId("import-hazard-words");
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        hazard.valueProperty().subscribe(chosen -> {
            model.hazard().set(ITSELF.equals(chosen) ? "" : chosen);
            words.setText(hazards.getOrDefault(chosen, NONE));
        });
        Label goesWrong = new Label("What goes wrong");
        goesWrong.setLabelFor(hazard);
        form.add(goesWrong, 0, 2);
        form.add(hazard, 1, 2, 2, 1);
        form.add(words, 1, 3, 2, 1);
        form.add(new Label("Database"), 0, 4);
        form.add(new EngineChoice(EngineName.EMBEDDED, engines, model::runOn), 1, 4, 2, 1);
        TextField target = new TextField();
        target.setId("import-target");
        target.setPromptText("my-drill.scenario.json");
        row(form, 5, "Write to", target, model.target(),
                choose("Where …", model.target(), () -> files.saveAs("my-drill.scenario.json")));

        Label told = new Label();
        told.setId("import-told");
        told.setWrapText(true);
        told.getStyleClass().add("trouble-text");
        // A history may have many problems, and the buttons stay in sight.
        ScrollPane reasons = new ScrollPane(told);
        reasons.setFitToWidth(true);
        reasons.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        reasons.getStyleClass().add("import-reasons");
        reasons.visibleProperty().bind(told.textProperty().isNotEmpty());
        reasons.managedProperty().bind(reasons.visibleProperty());
        model.told().subscribe(text -> told.setText(
                text.lines().map(Harmless::text).collect(Collectors.joining("\n"))));
        Label working = new Label("Reading, drawing rows, comparing …");
        working.visibleProperty().bind(model.working());
        Button start = new Button("Import");
        start.setId("import-start");
        start.setDefaultButton(true);
        start.disableProperty().bind(model.ready().not());
        start.setOnAction(_ -> model.start());
        Button cancel = new Button("Cancel");
        cancel.setId("import-cancel");
        cancel.setOnAction(_ -> {
            model.cancel();
            close.run();
        });
        HBox buttons = new HBox(working, cancel, start);
        buttons.getStyleClass().add("import-buttons");
        getChildren().addAll(title, what, form, reasons, buttons);
    }

    /** A hazard by its name, and what it means below it. */
    private static final class HazardCell extends ListCell<String> {

        private final SequencedMap<String, String> meanings;
        private final Label name = new Label();
        private final Text meaning = new Text();
        private final VBox both = new VBox(name, meaning);

        HazardCell(SequencedMap<String, String> meanings) {
            this.meanings = meanings;
            meaning.getStyleClass().add("hazard-meaning");
            // A list asks a cell for its height without telling the width.
            meaning.setWrappingWidth(MEANING_WIDTH);
        }

        @Override
        protected void updateItem(String hazard, boolean empty) {
            super.updateItem(hazard, empty);
            setGraphic(empty ? null : both);
            if (!empty) {
                name.setText(hazard);
                meaning.setText(meanings.getOrDefault(hazard, NONE));
                setAccessibleText(name.getText() + ". " + meaning.getText());
            }
        }
    }

    /** One begins at the first field. */
    @Override
    public void requestFocus() {
        source.requestFocus();
    }

    private static void row(GridPane form, int row, String name, TextField field,
            StringProperty value, Button... buttons) {
        Label label = new Label(name);
        label.setLabelFor(field);
        field.textProperty().bindBidirectional(value);
        GridPane.setHgrow(field, Priority.ALWAYS);
        form.add(label, 0, row);
        form.add(field, 1, row);
        HBox choices = new HBox(buttons);
        choices.getStyleClass().add("import-choices");
        form.add(choices, 2, row);
    }

    private static Button choose(
            String text, StringProperty value, Supplier<Optional<Path>> ask) {
        Button button = new Button(text);
        button.setOnAction(_ -> ask.get().map(Path::toString).ifPresent(value::set));
        return button;
    }
}

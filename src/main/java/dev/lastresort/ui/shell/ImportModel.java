package dev.lastresort.ui.shell;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.session.importing.ImportRequest;
import dev.lastresort.session.importing.Imported;
import dev.lastresort.session.importing.MigrationImport;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.RunningTask;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is asked of somebody who imports a migration, and what came of it. */
final class ImportModel {

    private final MigrationImport imports;
    private final Background background;
    private final Consumer<Path> written;
    private final StringProperty source = new SimpleStringProperty("");
    private final StringProperty version = new SimpleStringProperty("");
    private final StringProperty hazard = new SimpleStringProperty("");
    private EngineName engine = EngineName.EMBEDDED;
    private final StringProperty target = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private Optional<RunningTask> work = Optional.empty();

    /** @param written takes the scenario that was written */
    ImportModel(MigrationImport imports, Background background, Consumer<Path> written) {
        this.imports = imports;
        this.background = background;
        this.written = written;
    }

    StringProperty source() {
        return source;
    }

    StringProperty version() {
        return version;
    }

    /** Empty: what the migration does itself. */
    StringProperty hazard() {
        return hazard;
    }

    /** On which it is tried, and which the scenario then names. */
    void runOn(EngineName chosen) {
        engine = chosen;
    }

    StringProperty target() {
        return target;
    }

    ReadOnlyBooleanProperty working() {
        return working.getReadOnlyProperty();
    }

    /** What went wrong last, line by line; empty if nothing did. */
    ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }

    /** Whether all that is needed is there. */
    BooleanExpression ready() {
        return source.isNotEmpty().and(target.isNotEmpty()).and(working.not());
    }

    void start() {
        told.set("");
        try {
            Path file = Path.of(target.get().strip());
            ImportRequest request = new ImportRequest(List.of(Path.of(source.get().strip())),
                    given(version), given(hazard), engine, file);
            working.set(true);
            work = Optional.of(background.run(() -> imports.read(request),
                    new WhenOver<Imported>(came -> over(came, file), this::fail)));
        } catch (InvalidPathException noPath) {
            told.set("'" + noPath.getInput() + "' cannot be a file's name");
        }
    }

    /** Nobody waits for it any more. */
    void cancel() {
        work.ifPresent(RunningTask::cancel);
        working.set(false);
    }

    private void over(Imported came, Path file) {
        working.set(false);
        switch (came) {
            case Imported.Drill _ -> written.accept(file);
            case Imported.WrongRequest(var reason) -> told.set(reason);
            case Imported.EngineMissing(var reason) -> told.set(reason);
            case Imported.NotStored(var reason) -> told.set(reason);
            case Imported.Unusable(var reasons) -> told.set(String.join("\n", reasons));
        }
    }

    private void fail(String message) {
        working.set(false);
        told.set(message);
    }

    private static Optional<String> given(StringProperty text) {
        return Optional.of(text.get().strip()).filter(said -> !said.isEmpty());
    }
}

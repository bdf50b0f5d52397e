package dev.lastresort.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.session.importing.ImportRequest;
import dev.lastresort.session.importing.Imported;
import dev.lastresort.ui.desk.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportModelTest {

    private final List<ImportRequest> asked = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();

    private ImportModel model(Imported comes) {
        return new ImportModel(request -> {
            asked.add(request);
            return comes;
        }, new Background(later::add, Runnable::run), written::add);
    }

    private void work() {
        List.copyOf(later).forEach(Runnable::run);
        later.clear();
    }

    @Test
    void nothingCanBeStartedBeforeFolderAndFileAreNamed() {
        ImportModel model = model(new Imported.Unusable(List.of()));
        assertThat(model.ready().get()).isFalse();
        model.source().set("db/migration");
        assertThat(model.ready().get()).isFalse();
        model.target().set("drill.json");
        assertThat(model.ready().get()).isTrue();
    }

    @Test
    void whatIsLeftEmptyIsNotAskedFor() {
        ImportModel model = model(new Imported.Drill("d.json", Map.of(), List.of(), List.of()));
        model.source().set("db");
        model.target().set("d.json");
        model.version().set("  ");
        model.start();
        assertThat(model.working().get()).isTrue();
        assertThat(model.ready().get()).isFalse();
        work();
        assertThat(asked).containsExactly(new ImportRequest(List.of(Path.of("db")),
                Optional.empty(), Optional.empty(), EngineName.EMBEDDED, Path.of("d.json")));
        assertThat(written).containsExactly(Path.of("d.json"));
        assertThat(model.working().get()).isFalse();
    }

    @Test
    void itIsTriedOnTheEngineThatWasChosen() {
        ImportModel model = model(new Imported.EngineMissing("install one"));
        model.source().set("db");
        model.target().set("d.json");
        model.runOn(EngineName.POSTGRESQL);
        model.start();
        work();
        assertThat(asked.getFirst().engine()).isEqualTo(EngineName.POSTGRESQL);
        assertThat(model.told().get()).isEqualTo("install one");
    }

    @Test
    void whatDoesNotDoIsToldAndCanBePutRight() {
        ImportModel model = model(new Imported.Unusable(List.of("a.sql:3:1: one", "two")));
        model.source().set("db");
        model.target().set("d.json");
        model.version().set("V42");
        model.hazard().set("ban-drop-column");
        model.start();
        work();
        assertThat(model.told().get()).isEqualTo("a.sql:3:1: one\ntwo");
        assertThat(written).isEmpty();
        assertThat(model.ready().get()).isTrue();
        assertThat(asked.getFirst().version()).contains("V42");
        assertThat(asked.getFirst().hazard()).contains("ban-drop-column");
    }

    @Test
    void whoCancelsHearsNothingOfIt() {
        ImportModel model = model(new Imported.Drill("d.json", Map.of(), List.of(), List.of()));
        model.source().set("db");
        model.target().set("d.json");
        model.start();
        model.cancel();
        work();
        assertThat(written).isEmpty();
        assertThat(model.working().get()).isFalse();
    }
}

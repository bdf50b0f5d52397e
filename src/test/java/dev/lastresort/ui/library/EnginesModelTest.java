package dev.lastresort.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.desk.Background;
import java.nio.file.Path;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;

class EnginesModelTest {

    private static final Path FILE = Path.of("mine.json");

    private final EnginesModel engines = new EnginesModel(new FakeDesk(FakeDesk.Mood.DONE),
            new Background(Runnable::run, Runnable::run));

    @Test
    void aFileThatIsReadAgainStaysOnWhatWasChosenForIt() {
        ScenarioCard card = opened();
        assertEquals(EngineName.EMBEDDED, card.scenario().engine());
        engines.choose(card, EngineName.POSTGRESQL,
                FXCollections.observableArrayList(), (_, _) -> {});
        assertEquals(EngineName.POSTGRESQL, opened().scenario().engine());
    }

    private ScenarioCard opened() {
        return assertInstanceOf(OpenedFile.Ready.class, engines.open(FILE)).card();
    }
}

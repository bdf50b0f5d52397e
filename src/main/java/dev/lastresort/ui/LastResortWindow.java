package dev.lastresort.ui;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.desk.IncidentRooms;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.ScenarioDesk;
import dev.lastresort.session.importing.MigrationImport;
import dev.lastresort.ui.cohort.CohortModel;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.CohortFolders;
import dev.lastresort.ui.desk.DraftBook;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.desk.GameDay;
import dev.lastresort.ui.desk.Recollection;
import dev.lastresort.ui.desk.Remembered;
import dev.lastresort.ui.desk.WindowMemory;
import dev.lastresort.ui.gameday.GameDayModel;
import dev.lastresort.ui.shell.AttemptFolders;
import dev.lastresort.ui.shell.ShellModel;
import dev.lastresort.ui.shell.ShellView;
import dev.lastresort.ui.shell.ZoomedPane;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.TextSize;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/**
 * Puts the window together. It is not a JavaFX {@code Application}, which the toolkit would have to
 * create by itself: so its desk can be handed over as any other collaborator is, without a static
 * field.
 */
public final class LastResortWindow {

    private static final double WIDTH = 1360;
    private static final double HEIGHT = 880;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    /** What drives an open window. */
    public record Parts(ShellModel model, Appearance appearance) {}

    /**
     * What the window needs from outside.
     *
     * @param watch   tells when opened files change; closed with the window
     * @param memory  how the window was left
     * @param drafts  what was typed in rooms and not used yet
     * @param imports makes drills of migrations
     * @param cohorts reads and measures folders of attempts
     * @param gameDay connects to a store of attempts
     */
    public record Doors(ScenarioDesk desk, IncidentRooms rooms, FileWatch watch,
            WindowMemory memory, DraftBook drafts, MigrationImport imports,
            CohortFolders cohorts, GameDay gameDay) {

        /** No store can be connected to. */
        public Doors(ScenarioDesk desk, IncidentRooms rooms, FileWatch watch,
                WindowMemory memory, DraftBook drafts, MigrationImport imports,
                CohortFolders cohorts) {
            this(desk, rooms, watch, memory, drafts, imports, cohorts, GameDay.NONE);
        }

        /** No folder of attempts can be opened. */
        public Doors(ScenarioDesk desk, IncidentRooms rooms, FileWatch watch,
                WindowMemory memory, DraftBook drafts, MigrationImport imports) {
            this(desk, rooms, watch, memory, drafts, imports, CohortFolders.NONE);
        }

        /** Drafts last as long as the window, and nothing is imported. */
        public Doors(ScenarioDesk desk, IncidentRooms rooms, FileWatch watch,
                WindowMemory memory) {
            this(desk, rooms, watch, memory, DraftBook.NONE, MigrationImport.NONE);
        }
    }

    private final Doors doors;

    public LastResortWindow(Doors doors) {
        this.doors = doors;
    }

    /** Where the window begins, if not at the library. */
    public sealed interface FirstScreen {}

    /**
     * In a room.
     *
     * @param pressure virtual seconds to a second of the trainee's; empty: the clock waits for them
     */
    public record FirstRoom(ScenarioCard card, Optional<Integer> pressure)
            implements FirstScreen {}

    /** With what is in a file of any sort that the program writes, or with what is wrong in it. */
    public record FirstFile(Path file) implements FirstScreen {}

    /**
     * With an exercise.
     *
     * @param word an exercise's file, or a scenario of which one is made
     * @param engine on which all of it is played, whatever it says
     * @param atOnce whether a session begins, or else the form is shown that changes the file
     */
    public record FirstExercise(String word, Optional<EngineName> engine, boolean atOnce)
            implements FirstScreen {

        /** Each scenario is played on the engine that it, or the exercise, names. */
        public FirstExercise(String word, boolean atOnce) {
            this(word, Optional.empty(), atOnce);
        }
    }

    /** Fills the stage and shows it, at the library; to be called on the JavaFX thread. */
    public Parts open(Stage stage, FileChoice files) {
        return open(stage, files, Optional.empty());
    }

    /** Fills the stage and shows it; to be called on the JavaFX thread. */
    public Parts open(Stage stage, FileChoice files, Optional<? extends FirstScreen> first) {
        Fonts.load();
        ExecutorService worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("desk").factory());
        ThreadPoolExecutor lookers = (ThreadPoolExecutor) Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("looker-", 0).factory());
        // What is asked for while the window closes is not wanted any more.
        lookers.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        Recollection recollection = new Recollection(doors.memory());
        ShellModel model = new ShellModel(doors.desk(), doors.rooms(), doors.watch(),
                new Background(worker, Platform::runLater), recollection);
        Appearance appearance = new Appearance(Platform.getPreferences().colorSchemeProperty());
        Remembered remembered = recollection.remembered().get();
        remembered.theme().flatMap(Theme::named).ifPresent(appearance::choose);
        Background looking = new Background(lookers, Platform::runLater);
        ShellView shell = new ShellView(model, appearance, files, doors.imports(), looking,
                doors.drafts(), new AttemptFolders(folder -> new CohortModel(folder,
                        () -> recollection.remembered().get().recent(), doors.cohorts(),
                        doors.watch(), looking, model::tellTrouble),
                        new GameDayModel(doors.gameDay(), looking, model::tellTrouble)));
        remembered.textSize().flatMap(TextSize::named).ifPresent(appearance::choose);
        Scene scene = new Scene(
                new ZoomedPane(shell, appearance.textSize()), WIDTH, HEIGHT);
        appearance.dress(scene);
        stage.setTitle("Last Resort");
        stage.getIcons().add(new Image(LastResortWindow.class.getResource("icon.png")
                .toExternalForm()));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        WindowFrame frame = new WindowFrame(stage);
        remembered.frame().ifPresent(frame::restore);
        stage.setOnCloseRequest(event -> {
            if (shell.warnsOfUnsaved()) {
                event.consume();
            }
        });
        stage.setOnHiding(_ -> recollection.change(was -> was.withFrame(frame.current())));
        stage.setOnHidden(_ -> {
            doors.watch().close();
            worker.shutdownNow();
            lookers.shutdownNow();
        });
        stage.show();
        shell.requestFocus();
        // The room first: one waits for it, and not for the library behind it.
        first.ifPresent(screen -> {
            switch (screen) {
                case FirstRoom(var card, var pressure) -> {
                    card.file().ifPresent(
                            file -> recollection.change(was -> was.withOpened(file)));
                    model.practise(card, pressure);
                }
                case FirstFile(var file) -> shell.open(file);
                case FirstExercise(var word, var engine, boolean atOnce) -> shell.begin(
                        word, engine, atOnce);
            }
        });
        model.start();
        return new Parts(model, appearance);
    }
}

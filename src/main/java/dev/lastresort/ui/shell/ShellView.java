package dev.lastresort.ui.shell;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.importing.MigrationImport;
import dev.lastresort.ui.cohort.CohortModel;
import dev.lastresort.ui.cohort.CohortView;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.command.Keys;
import dev.lastresort.ui.comparison.ComparisonModel;
import dev.lastresort.ui.comparison.ComparisonView;
import dev.lastresort.ui.debrief.LookBack;
import dev.lastresort.ui.debrief.MovesModel;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.DraftBook;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.desk.Remembered;
import dev.lastresort.ui.export.ExportModel;
import dev.lastresort.ui.export.ExportStrip;
import dev.lastresort.ui.help.Glossary;
import dev.lastresort.ui.help.HoverWords;
import dev.lastresort.ui.incident.IncidentView;
import dev.lastresort.ui.library.AttemptWays;
import dev.lastresort.ui.library.LibraryView;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.FontMeasure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's content: the bar, news if there is any, the screen, and what lies over it. */
public final class ShellView extends StackPane implements CommandSource {

    private final ShellModel model;
    private final Appearance appearance;
    private final ScreenFrame frame = new ScreenFrame();
    private final LibraryView library;
    private final ShellCommands commands;
    private final Overlays overlays;
    private final PageTools tools;
    private final Background background;
    private final RoomDrafts drafts;
    private final Runnable importing;
    private final ExerciseOpening exercises;
    private final PlanScreen plans;
    private final ExportModel exports;
    private final AttemptFolders cohorts;
    private final GameDayPart gameDay;
    private final AuthorScreen author;
    /** Stays as long as its folder is on the screen. */
    private Optional<CohortView> cohort = Optional.empty();
    /** Stays while one looks at what it cost; where a team plays, so does its session. */
    private Optional<OpenRoom> room = Optional.empty();
    private Optional<TeamSession> team = Optional.empty();
    /** True while the screen shown last is still shown: what it listens to ends with it. */
    private BooleanProperty onScreen = new SimpleBooleanProperty(true);

    /**
     * @param background for what screens look up by themselves, beside the model's work
     * @param book       keeps what is typed in rooms
     * @param cohorts    where attempts of others come from
     */
    public ShellView(ShellModel model, Appearance appearance, FileChoice files,
            MigrationImport imports, Background background, DraftBook book,
            AttemptFolders cohorts) {
        this.cohorts = cohorts;
        this.exports = new ExportModel(files,
                new SystemOpener(System.getProperty("os.name", "")), background,
                () -> LocalDate.now(ZoneId.systemDefault()), model::tellTrouble);
        Glossary glossary = Glossary.bundled();
        this.overlays = new Overlays(this, this::commands, glossary);
        this.tools = new PageTools(model, exports, background, overlays::present);
        this.model = model;
        this.exercises = new ExerciseOpening(model, background);
        this.background = background;
        this.appearance = appearance;
        this.library = new LibraryView(model.library(), new LibraryView.LibraryWays(
                model::compare, new LibraryView.RoomEntrances(model::practise, this::beginAnew,
                        this::beginSession, exercises::plan),
                new AttemptWays(model::reopen, model::compareAttempts,
                        (name, bytes) -> exports.bytes(name, () -> bytes),
                        () -> files.saveAs(ShellCommands.ARCHIVE)
                                .ifPresent(model.library().history()::export),
                        () -> files.archiveFile()
                                .ifPresent(model.library().history()::bring)),
                model::remove, model::author));
        this.drafts = new RoomDrafts(book, background, model::tellTrouble);
        new HoverWords(glossary).install(this);
        ChoiceUndo.install(this);
        this.plans = new PlanScreen(model, exercises, background,
                new PlanDrafts(book, background, model::tellTrouble),
                new PlanScreen.PlanTools(files, exports, overlays));
        this.gameDay = new GameDayPart(cohorts.gameDay(), overlays,
                folder -> model.goHome(new Screen.CohortPage(folder)));
        this.importing = () -> overlays.card(
                close -> new ImportView(new ImportModel(imports, background, file -> {
                    close.run();
                    showImported(file);
                }), files, model.library().engines(), close));
        this.author = new AuthorScreen(model, background, appearance.theme(), importing);
        this.commands = new ShellCommands(model, appearance, files, overlays,
                new ShellCommands.FileWays(importing, gameDay::connect, this::open));
        getStyleClass().add("shell");
        VBox top = new VBox(new TopBar(model, commands), gameDay.strip(), new ExportStrip(exports));
        new Notices(model, top, plans.left()).install();
        frame.setTop(top);
        getChildren().add(frame);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        new FileDrop(this::open).install(this);
        new Foresight(model, background).install();
        model.screen().subscribe(this::show);
        model.screen().addListener((_, before, now) -> plans.follow(before, now));
    }

    /** The window's own, then those of the screen. */
    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(commands.commands());
        if (frame.getCenter() instanceof CommandSource screen) {
            all.addAll(screen.commands());
        }
        all.addAll(gameDay.commands());
        team.ifPresent(session -> all.add(session.command()));
        all.addAll(plans.commands());
        return all;
    }

    /** Whether changes would be lost that are in no file: that is told, but once. */
    public boolean warnsOfUnsaved() {
        return plans.warns();
    }

    /** Begins with that exercise: a session at once, or else the form that changes it. */
    public void begin(String exercise, Optional<EngineName> engine, boolean atOnce) {
        exercises.open(exercise, engine, atOnce);
    }

    /** Opens a scenario, an exercise or an attempt. */
    public void open(Path file) {
        new FileOpening(model, background, exercises).open(file);
    }

    /** The screen that is shown knows where one begins. */
    @Override
    public void requestFocus() {
        frame.getCenter().requestFocus();
    }

    private void key(KeyEvent event) {
        commands().stream()
                .filter(command -> command.reach() == Command.Reach.WINDOW)
                .filter(command -> Keys.match(command, event))
                .filter(command -> command.possible().getAsBoolean())
                .findFirst().ifPresent(command -> {
                    event.consume();
                    command.act().run();
                });
    }

    /** A question mark takes different keys on different keyboards. */
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?")
                && !(event.getTarget() instanceof TextInputControl)) {
            commands.keys();
            event.consume();
        }
    }

    /** The room as it was left; what can be done there is told on the first visit. */
    private Node room(Screen.Practising practising) {
        if (room.isEmpty()) {
            boolean first = !model.recollection().remembered().get().roomSeen()
                    && practising.exercise().isEmpty();
            model.recollection().change(Remembered::withRoomSeen);
            OpenRoom opened = OpenRoom.of(practising, background, appearance.theme(),
                    measured -> team.ifPresentOrElse(session -> session.keep(measured),
                            () -> reveal(practising, measured)),
                    new IncidentView.Visit(first, drafts.of(practising.card())));
            room = Optional.of(opened);
            team = practising.exercise().map(exercise -> TeamSession.begin(exercise, opened,
                    appearance, background, measured -> reveal(practising, measured),
                    new TeamSession.SessionWays(
                            exports, tools.later(practising), exercises)));
        }
        return team.<Node>map(TeamSession::node).orElse(room.get().view());
    }

    private void reveal(Screen.Practising practising, IncidentRoom.Measured measured) {
        model.show(practising, measured.comparison(), measured.debrief());
        measured.unkept().ifPresent(model::tellTrouble);
    }

    private void beginSession(ScenarioCard card, Optional<Integer> pressure) {
        drafts.of(card).startAnew();
        exercises.begin(card, pressure);
    }

    /** In the way in which one looked at the last. */
    private void showImported(Path file) {
        boolean authoring = model.screen().get() instanceof Screen.Authoring;
        model.open(file);
        if (authoring) {
            model.author(file);
        }
    }

    /** As it was left, while one looks at what comes of one of its attempts. */
    private Node cohort(Screen.CohortPage page) {
        if (cohort.filter(view -> view.model().folder().equals(page.folder())).isEmpty()) {
            cohort.ifPresent(CohortView::leave);
            CohortModel opened = cohorts.follow().apply(page.folder());
            cohort = Optional.of(new CohortView(opened, appearance.theme(),
                    (name, bytes) -> exports.bytes(name, () -> bytes)));
            opened.read();
        }
        return cohort.get();
    }

    /** What was filled in was meant for the attempt before. */
    private void beginAnew(ScenarioCard card, Optional<Integer> pressure) {
        drafts.of(card).startAnew();
        model.practiseAnew(card, pressure);
    }

    private Node comparison(Screen.ComparisonPage compared) {
        return new ComparisonView(
                new ComparisonModel(compared.comparison(), new FontMeasure()),
                appearance.theme().when(onScreen), tools.of(compared),
                compared.practised().map(this::lookBack));
    }

    /** Looks for better moves as long as the verdict is on the screen. */
    private LookBack lookBack(Screen.Practised own) {
        IntConsumer retry = decision -> {
            model.backToRoom();
            room.ifPresent(open -> open.model().retryFrom(decision));
        };
        IncidentRoom attempt = own.room().room();
        MovesModel moves = new MovesModel(background,
                new MovesModel.MoveSource(attempt::lookBack, attempt::show), retry);
        moves.begin();
        onScreen.subscribe(shown -> {
            if (!shown) {
                moves.stop();
            }
        });
        return new LookBack(own.debrief(), moves, retry);
    }

    private void show(Screen screen) {
        if (room.filter(open -> !open.isWantedOn(screen)).isPresent()) {
            team.ifPresent(TeamSession::leave);
            team = Optional.empty();
            room.get().leave();
            room = Optional.empty();
        }
        if (screen instanceof Screen.Library) {
            author.leave();
            cohort.ifPresent(CohortView::leave);
            cohort = Optional.empty();
        }
        onScreen.set(false);
        onScreen = new SimpleBooleanProperty(true);
        boolean built = screen instanceof Screen.Practising && room.isEmpty();
        Node content = switch (screen) {
            case Screen.Library _ -> library;
            case Screen.Authoring authoring -> author.node(authoring);
            case Screen.CohortPage page -> cohort(page);
            case Screen.Planning planning -> plans.node(planning);
            case Screen.Working working -> new WorkingView("Comparing the recoveries",
                    working.card(), model.progress().when(onScreen), model::back);
            case Screen.OpeningRoom opening -> new WorkingView("Opening the incident room",
                    opening.card(), model.progress().when(onScreen), model::back);
            case Screen.Practising practising -> room(practising);
            case Screen.ComparisonPage compared -> comparison(compared);
        };
        if (built) {
            frame.showNext(content);
        } else {
            frame.show(content);
        }
    }
}

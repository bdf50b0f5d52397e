package dev.lastresort.ui.shell;

import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.report.format.ReportFormat;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.IncidentRoom.Measured;
import dev.lastresort.session.attempt.told.Accounts;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.export.ExportModel;
import dev.lastresort.ui.export.ExportStrip;
import dev.lastresort.ui.export.ReportSubject;
import dev.lastresort.ui.incident.model.SecondHand;
import dev.lastresort.ui.incident.model.Wall;
import dev.lastresort.ui.team.FacilitatorModel;
import dev.lastresort.ui.team.FacilitatorView;
import dev.lastresort.ui.team.Projection;
import dev.lastresort.ui.team.TeamRoom;
import dev.lastresort.ui.team.TroubleStrip;
import dev.lastresort.ui.theme.Appearance;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * A session of a team: the room, which is covered while nobody is to act, and the facilitator's
 * window beside it. Invariant: the facilitator's window is gone once the room is left.
 */
final class TeamSession {

    private static final double WIDTH = 1240;
    private static final double HEIGHT = 700;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 560;

    private final FacilitatorModel model;
    private final TeamRoom room;
    private final Stage stage;
    private final FacilitatorView view;

    private TeamSession(FacilitatorModel model, TeamRoom room, FacilitatorView view,
            Stage stage) {
        this.view = view;
        this.model = model;
        this.room = room;
        this.stage = stage;
    }

    /** What leads on from a session: to its page, and to the next part of its exercise. */
    record SessionWays(ExportModel exports,
            BiFunction<Comparison, Progress, List<NearMiss>> later, ExerciseOpening exercises) {}

    /** @param shown takes what was measured, when the team is to see it */
    static TeamSession begin(Exercise exercise, OpenRoom opened, Appearance appearance,
            Background background, Consumer<Measured> shown, SessionWays ways) {
        FacilitatorModel model = new FacilitatorModel(
                FacilitatorModel.Session.of(exercise, opened.screen().card().scenario()),
                opened.model(), background, new Wall(System::nanoTime, new SecondHand()),
                () -> LocalDateTime.now(ZoneId.systemDefault()), shown);
        Projection projection = new Projection(exercise.seats());
        TeamRoom room = new TeamRoom(opened.view(), model, projection);
        Stage stage = new Stage();
        stage.setTitle("Facilitator · " + exercise.title());
        // nothing of it is the room's business
        TroubleStrip trouble = new TroubleStrip();
        ExportModel exports = ways.exports().elsewhere(
                files -> files.over(stage), trouble::tell);
        FacilitatorView view = new FacilitatorView(model, projection,
                List.of(trouble, new ExportStrip(exports)), new FacilitatorView.LeadsOn(
                        () -> model.measured().get().ifPresent(found -> exports.report(
                                ReportFormat.HTML, page(exercise, found, ways))),
                        () -> ways.exercises().hasNext(exercise),
                        () -> ways.exercises().goOn(exercise),
                        () -> ways.exercises().change(exercise, opened.screen().card())));
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        appearance.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        place(stage);
        // Also while the room is not what the window shows.
        room.sceneProperty().flatMap(Scene::windowProperty)
                .addListener((_, _, window) -> Optional.ofNullable(window)
                        .ifPresent(shows -> follow(shows, stage, view)));
        stage.show();
        view.requestFocus();
        return new TeamSession(model, room, view, stage);
    }

    private static void follow(Window shows, Stage stage, FacilitatorView view) {
        if (shows instanceof Stage program) {
            stage.getIcons().setAll(program.getIcons());
        }
        shows.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> {
            view.leave();
            stage.close();
        });
    }

    /** On the second screen, if there is one: the room belongs on the projector. */
    private static void place(Stage stage) {
        List<javafx.stage.Screen> others = javafx.stage.Screen.getScreens().stream()
                .filter(one -> !one.equals(javafx.stage.Screen.getPrimary())).toList();
        others.stream().findFirst().map(javafx.stage.Screen::getVisualBounds)
                .ifPresent((Rectangle2D bounds) -> {
                    stage.setX(bounds.getMinX());
                    stage.setY(bounds.getMinY());
                    stage.setWidth(bounds.getWidth());
                    stage.setHeight(bounds.getHeight());
                });
    }

    /** The page of the hot wash: a report of the attempt that has the session in it. */
    private static ReportSubject page(Exercise exercise, Measured found, SessionWays ways) {
        return new ReportSubject("hot-wash-" + exercise.id(), progress -> new ReportedIncident(
                found.comparison(), List.of(Accounts.of(found.debrief(), found.comparison(),
                        Optional.empty()).asking(exercise.questions())),
                ways.later().apply(found.comparison(), progress)));
    }

    Node node() {
        return room;
    }

    /** What was measured because the team asked for it; the team sees it when it is revealed. */
    void keep(Measured found) {
        model.keep(found);
    }

    Command command() {
        return Command.of("Session", "Show the facilitator's window", "Alt+F", () -> {
            stage.show();
            stage.toFront();
        });
    }

    void leave() {
        model.leave();
        view.leave();
        stage.close();
    }
}

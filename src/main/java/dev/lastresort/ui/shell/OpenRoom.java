package dev.lastresort.ui.shell;

import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.incident.IncidentView;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.model.SecondHand;
import dev.lastresort.ui.incident.model.Wall;
import dev.lastresort.ui.theme.Theme;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * The incident room with its view, for as long as one can come back to it. Invariant: the room is
 * let go of once, when it is left for good.
 *
 * @param open true until then: what the view listens to ends with it
 */
record OpenRoom(Screen.Practising screen, IncidentModel model, IncidentView view,
        BooleanProperty open) {

    /**
     * @param compared takes what came of the attempt
     */
    static OpenRoom of(Screen.Practising screen, Background background,
            ObservableValue<Theme> theme, Consumer<IncidentRoom.Measured> compared,
            IncidentView.Visit visit) {
        IncidentModel model = new IncidentModel(screen.room(), background,
                new Wall(System::nanoTime, new SecondHand()));
        BooleanProperty open = new SimpleBooleanProperty(true);
        IncidentView view = new IncidentView(model, theme.when(open), compared, visit);
        return new OpenRoom(screen, model, view, open);
    }

    boolean isWantedOn(Screen next) {
        return switch (next) {
            case Screen.Practising practising -> practising == screen;
            case Screen.ComparisonPage compared -> compared.leadsBackTo(screen);
            case Screen.Library _, Screen.Authoring _, Screen.CohortPage _, Screen.Planning _,
                    Screen.Working _, Screen.OpeningRoom _ ->
                    false;
        };
    }

    void leave() {
        open.set(false);
        model.leave();
    }
}

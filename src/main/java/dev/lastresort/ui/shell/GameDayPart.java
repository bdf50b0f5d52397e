package dev.lastresort.ui.shell;

import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.gameday.GameDayCard;
import dev.lastresort.ui.gameday.GameDayModel;
import dev.lastresort.ui.gameday.GameDayStrip;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** A game day's place in the window: how it stands, wherever one is, and the ways to it. */
record GameDayPart(GameDayModel model, Overlays overlays, Consumer<Path> open) {

    private static final String GROUP = "Game day";

    Node strip() {
        return new GameDayStrip(model, open, this::connect);
    }

    void connect() {
        overlays.card(close -> new GameDayCard(model.before(), model::join, close));
    }

    List<Command> commands() {
        return List.of(
                Command.of(GROUP, "Game day: connect …", "Shortcut+Shift+G", this::connect),
                Command.of(GROUP, "Game day: open all teams' attempts", "",
                        () -> model.arriving().get().ifPresent(open))
                        .when(() -> model.arriving().get().isPresent()),
                Command.of(GROUP, "Game day: disconnect", "", model::leave)
                        .when(() -> model.state().get().isPresent()));
    }
}

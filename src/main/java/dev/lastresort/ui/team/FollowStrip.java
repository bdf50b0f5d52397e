package dev.lastresort.ui.team;

import dev.lastresort.ui.follow.FollowServer.SeatAddress;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The way for others to follow the room, and where they find it. */
final class FollowStrip extends VBox {

    private static final int LETTERS = 30;
    private static final double SEAT = 76;

    private final Following following;
    private final Node first;

    /** @param first stands before it */
    FollowStrip(Following following, Node first) {
        this.following = following;
        this.first = first;
        getStyleClass().add("session-follow");
        setId("session-follow");
        following.state().subscribe(this::show);
    }

    private void show(Following.FollowState state) {
        boolean open = state instanceof Following.Followed;
        List<Node> parts = new ArrayList<>(List.of(first, Pieces.button(
                open ? "Nobody follows any more · F3" : "Let others follow · F3",
                "session-follow-toggle", "Let others in the local network follow the room from a"
                        + " browser, each as one seat sees it (F3)",
                following::toggle)));
        TilePane tiles = new TilePane();
        tiles.getStyleClass().add("session-addresses");
        switch (state) {
            case Following.NotOpened() -> {}
            case Following.Unable(var why) -> parts.add(Pieces.wrapped(why, "quiet"));
            case Following.Followed(var addresses) ->
                    addresses.forEach(one -> tiles.getChildren().add(address(one)));
        }
        HBox row = new HBox(parts.toArray(Node[]::new));
        row.getStyleClass().add("session-fields");
        getChildren().setAll(row, Pieces.shown(tiles, !tiles.getChildren().isEmpty()));
    }

    /** To be copied, and sent to whoever sits there. */
    private static Node address(SeatAddress one) {
        TextField field = new TextField(one.address());
        field.setEditable(false);
        field.setPrefColumnCount(LETTERS);
        field.setId("follow-" + one.seat().name().label());
        field.setAccessibleText("Where the " + one.seat().name().label() + " seat follows");
        Label seat = Pieces.label(one.seat().words(), "caption");
        seat.setMinWidth(SEAT);
        HBox box = new HBox(seat, field);
        box.getStyleClass().add("session-fields");
        return box;
    }
}

package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.Blame;
import dev.lastresort.inspection.DiffRow;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What made a row differ, a link each to its moment on the timeline. */
final class CauseCell extends TableCell<DiffRow, List<Blame>> {

    private final Consumer<Blame> reveal;
    private final Supplier<LocalDateTime> day;
    private final HBox links = new HBox();

    /** @param day the one whose date is left out */
    CauseCell(Consumer<Blame> reveal, Supplier<LocalDateTime> day) {
        this.reveal = reveal;
        this.day = day;
        links.getStyleClass().add("causes");
        getStyleClass().add("cause-cell");
    }

    @Override
    protected void updateItem(List<Blame> blames, boolean empty) {
        super.updateItem(blames, empty);
        links.getChildren().clear();
        boolean there = !empty && blames != null;
        setGraphic(there ? links : null);
        if (there) {
            boolean several = blames.size() > 1;
            blames.forEach(blame -> links.getChildren().add(link(blame, several)));
            setAccessibleText(blames.stream().map(blame -> words(blame, several))
                    .collect(Collectors.joining("; ")));
        }
    }

    private Hyperlink link(Blame blame, boolean several) {
        Hyperlink link = new Hyperlink(words(blame, several));
        link.setAccessibleText("Show on the timeline: " + link.getText());
        link.setTooltip(new Tooltip(link.getText()));
        link.setMinWidth(0);
        // The row is what the keyboard reaches: Enter there does the same.
        link.setFocusTraversable(false);
        link.setOnAction(_ -> {
            link.setVisited(false);
            reveal.accept(blame);
        });
        return link;
    }

    private String words(Blame blame, boolean several) {
        return TimeText.clockSeconds(blame.at(), day.get()) + "  "
                + (several ? Safe.text(blame.branch()) + ": " : "") + Safe.text(blame.words());
    }
}

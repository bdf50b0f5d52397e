package dev.lastresort.ui.presenter;

import dev.lastresort.picture.shape.Legend;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.Swatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** What the signs and areas of the picture mean: those that are in it, and no others. */
final class SignsKey extends FlowPane {

    private final ObservableValue<Theme> theme;
    private Optional<Shows> shown = Optional.empty();

    SignsKey(ObservableValue<Theme> theme) {
        this.theme = theme;
        getStyleClass().add("presenter-key");
        setId("presenter-key");
        setRowValignment(VPos.CENTER);
        setAlignment(Pos.CENTER_LEFT);
    }

    /**
     * What is explained.
     *
     * @param marks what all branches share: the migration, the alert, the decision
     * @param roles the areas that the picture shows
     * @param scale how much larger than in a small window everything is
     */
    record Shows(List<Mark> marks, Set<Role> roles, double scale) {}

    void show(Shows next) {
        if (!Optional.of(next).equals(shown)) {
            shown = Optional.of(next);
            explain(next.marks(), next.roles(), next.scale());
        }
    }

    private void explain(List<Mark> marks, Set<Role> roles, double scale) {
        getChildren().clear();
        marks.stream().filter(mark -> Set.of(MarkerKind.MIGRATION, MarkerKind.CHANGE,
                MarkerKind.DEPLOY, MarkerKind.ALERT, MarkerKind.DECISION).contains(mark.kind()))
                .forEach(mark -> add(new Swatch(mark.kind(), theme, scale), mark.label()));
        Legend.brief().forEach((role, words) -> {
            if (roles.contains(role)) {
                add(new Swatch(role, theme, scale), words);
            }
        });
        setHgap(16 * scale);
        setVgap(4 * scale);
    }

    private void add(Node sign, String words) {
        Label label = new Label(words, sign);
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().add(label);
    }
}

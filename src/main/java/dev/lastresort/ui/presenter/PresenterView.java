package dev.lastresort.ui.presenter;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.TimelineLayout;
import dev.lastresort.picture.View;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.TimelineImage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * The telling picture of two branches, painted so large that the last row reads it, over one
 * sentence. It fills the window.
 */
public final class PresenterView extends VBox {

    private static final double LARGEST = 2;
    private static final double LEAST = 1;
    private static final double GUTTER_SHARE = 0.4;
    private static final double BESIDE_NAMES = 44;
    private static final String HINT =
            "Space, Page Down or a click: next sentence    "
                    + "↓ ↑: next, previous pair    Esc: leave";

    private final PresenterModel model;
    private final ObservableValue<Theme> theme;
    private final TextMeasure text;
    private final Runnable close;
    private final TimelineLayout layout;
    private final Label count = new Label();
    private final ImageView picture = new ImageView();
    private final Region space = new Region();
    private final TextFlow sentence = new TextFlow();
    private final HBox foot;
    private Optional<Painted> painted = Optional.empty();

    /** What the picture shows; it is painted anew only when this changes. */
    private record Painted(int slide, double width, double height, Theme theme) {}

    /** @param close leaves the presentation */
    public PresenterView(Comparison comparison, TextMeasure text, ObservableValue<Theme> theme,
            Runnable close) {
        this.model = new PresenterModel(comparison);
        this.layout = new TimelineLayout(comparison, text);
        this.text = text;
        this.theme = theme;
        this.close = close;
        getStyleClass().add("presenter");
        setFocusTraversable(true);
        Label hint = new Label(HINT);
        hint.getStyleClass().add("presenter-hint");
        count.getStyleClass().add("presenter-hint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        foot = new HBox(hint, gap, count);
        VBox.setVgrow(space, Priority.ALWAYS);
        sentence.getStyleClass().add("presenter-sentence");
        getChildren().addAll(picture, space, sentence, foot);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(this::click);
        sentence.setMinHeight(USE_PREF_SIZE);
        model.place().subscribe(_ -> tell());
        theme.addListener((_, _, _) -> requestLayout());
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            model.nextSentence();
        } else {
            model.previousSentence();
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT, PAGE_DOWN, SPACE, ENTER -> model.nextSentence();
            case LEFT, PAGE_UP, BACK_SPACE -> model.previousSentence();
            case DOWN, N -> model.nextPair();
            case UP, P -> model.previousPair();
            case ESCAPE, F5 -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void tell() {
        sentence.getChildren().setAll(model.sentence().map(Sentence::parts).orElse(List.of())
                .stream().map(PresenterView::part).toList());
        String title = model.slide().map(Slide::title)
                .orElse("There are no two recoveries to compare");
        count.setText(model.count());
        setAccessibleText(title + ". "
                + model.sentence().map(Sentence::text).orElse(""));
        requestLayout();
    }

    private static Text part(Sentence.Part part) {
        Text text = new Text(part.text());
        text.getStyleClass().add(switch (part) {
            case Sentence.Words _ -> "words";
            case Sentence.Figure _ -> "figure";
        });
        return text;
    }

    @Override
    protected void layoutChildren() {
        paint();
        super.layoutChildren();
    }

    private void paint() {
        double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double height = getHeight() - getInsets().getTop() - getInsets().getBottom()
                - sentence.prefHeight(width) - foot.prefHeight(width) - 2 * getSpacing();
        if (width < 1 || height < 1) {
            return;
        }
        Optional<Painted> next = Optional.of(new Painted(
                model.place().get().slide(), width, height, theme.getValue()));
        if (!next.equals(painted)) {
            painted = next;
            model.slide().ifPresent(slide -> picture.setImage(
                    image(slide, Math.floor(width), height)));
        }
    }

    /**
     * As large as the room allows: what is wider shows more, what is lower paints smaller, and the
     * branches' names leave the larger part to the picture.
     */
    private javafx.scene.image.Image image(Slide slide, double width, double height) {
        double largest = Math.clamp(width * GUTTER_SHARE / gutter(slide), LEAST, LARGEST);
        DisplayList large = picture(slide, width / largest);
        double tall = large.header().height() + large.body().height();
        double scale = Math.clamp(height / tall, LEAST, largest);
        DisplayList list = scale == largest ? large : picture(slide, width / scale);
        return TimelineImage.of(list, theme.getValue(), scale);
    }

    private double gutter(Slide slide) {
        return BESIDE_NAMES + Stream.of(slide.first(), slide.second())
                .mapToDouble(branch -> text.width(branch.title(), TextStyle.TITLE)).max()
                .orElse(0);
    }

    private DisplayList picture(Slide slide, double width) {
        List<String> pair = List.of(slide.first().name(), slide.second().name());
        View opening = Opening.of(layout.comparison(), width, text);
        return layout.layout(new View(opening.shown(), width, gutter(slide), pair,
                new LinkedHashSet<>(pair), Optional.empty(), Optional.empty(),
                opening.playhead(), Optional.empty(), opening.provisional()));
    }
}

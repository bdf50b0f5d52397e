package dev.lastresort.ui.presenter;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.picture.TimelineLayout;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.TimelineImage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
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
 * The telling picture of two branches, painted so large that the last row reads it, with what its
 * signs mean, over one sentence. Invariant: it fits the window, from a small one to the largest
 * projector; everything grows with it.
 */
public final class PresenterView extends VBox {

    private static final double USUAL_WIDTH = 1000;
    private static final double USUAL_HEIGHT = 700;
    private static final double LARGEST = 4;
    private static final double EM = 10;
    private static final String KEYS = "Space, Page Down or a click: on    "
            + "Page Up: back    ↓ ↑: next, previous pair    Esc: leave    H: ";

    private final PresenterModel model;
    private final ObservableValue<Theme> theme;
    private final TextMeasure text;
    private final Runnable close;
    private final TimelineLayout layout;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Label hint = new Label();
    private final ImageView picture = new ImageView();
    private final HBox vote = new HBox();
    private final SignsKey key;
    private final TextFlow sentence = new TextFlow();
    private final List<Region> rows;
    private Optional<Painted> painted = Optional.empty();
    private Optional<Slide> explained = Optional.empty();
    private Set<Role> roles = Set.of();

    /** What the picture shows; it is painted anew only when this changes. */
    private record Painted(int slide, boolean asks, double width, double height, double density,
            Theme theme) {}

    /** @param close leaves the presentation */
    public PresenterView(Comparison comparison, TextMeasure text, ObservableValue<Theme> theme,
            Runnable close) {
        this.model = new PresenterModel(comparison);
        this.layout = new TimelineLayout(comparison, text);
        this.text = text;
        this.theme = theme;
        this.close = close;
        this.key = new SignsKey(theme);
        getStyleClass().add("presenter");
        setFocusTraversable(true);
        title.getStyleClass().add("presenter-title");
        count.getStyleClass().add("presenter-count");
        count.setId("presenter-count");
        count.setMinWidth(USE_PREF_SIZE);
        hint.getStyleClass().add("presenter-hint");
        hint.setId("presenter-keys");
        sentence.getStyleClass().add("presenter-sentence");
        vote.getStyleClass().add("vote");
        HBox head = new HBox(title, space(), count);
        head.getStyleClass().add("presenter-head");
        Region below = space();
        rows = List.of(head, vote, key, sentence, hint);
        rows.forEach(row -> row.setMinHeight(USE_PREF_SIZE));
        getChildren().addAll(head, picture, vote, below, key, sentence, hint);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(this::click);
        widthProperty().subscribe(this::resized);
        heightProperty().subscribe(this::resized);
        model.place().subscribe(this::tell);
        model.asks().subscribe(this::tell);
        model.votes().subscribe(this::tell);
        tell();
        theme.addListener((_, _, _) -> requestLayout());
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    /** How much larger than in a small window everything is. */
    private double scale() {
        return Math.clamp(Math.min(getWidth() / USUAL_WIDTH, getHeight() / USUAL_HEIGHT),
                1, LARGEST);
    }

    /** Sizes in the style sheet follow from that of a letter. */
    private void resized() {
        setStyle("-fx-font-size: " + EM * scale() + "px;");
        painted = Optional.empty();
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
            case H -> model.switchVotes();
            case V -> model.answer();
            case ESCAPE, F5 -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void tell() {
        boolean asks = model.asks().get();
        Optional<Sentence> said = model.sentence().filter(_ -> !asks);
        sentence.getChildren().setAll(asks
                ? List.of(words("Which of the two would you take? V shows how they end.", "words"))
                : said.map(Sentence::parts).orElse(List.of()).stream()
                        .map(PresenterView::part).toList());
        title.setText(model.slide().map(Slide::title)
                .orElse("There are no two recoveries to compare"));
        count.setText(model.count());
        hint.setText(KEYS + (model.votes().get() ? "show outcomes at once"
                : "hide outcomes until the vote is over"));
        vote.getChildren().clear();
        model.slide().filter(_ -> asks).ifPresent(slide -> vote.getChildren().addAll(
                card("A", slide.first()), card("B", slide.second())));
        vote.setVisible(asks);
        vote.setManaged(asks);
        setAccessibleText(title.getText() + ". " + (asks ? "Which of the two would you take?"
                : said.map(Sentence::text).orElse("")));
        requestLayout();
    }

    private VoteCard card(String letter, BranchResult branch) {
        return new VoteCard(letter, branch, layout.comparison().scenario());
    }

    private static Text part(Sentence.Part part) {
        return words(part.text(), switch (part) {
            case Sentence.Words _ -> "words";
            case Sentence.Figure _ -> "figure";
        });
    }

    private static Text words(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    @Override
    protected void layoutChildren() {
        paint();
        super.layoutChildren();
    }

    private void paint() {
        double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
        if (width < 1 || model.slide().isEmpty()) {
            return;
        }
        Slide slide = model.slide().get();
        explain(slide);
        vote.getChildren().forEach(card -> {
            if (card instanceof Region region) {
                region.setPrefWidth(Math.floor((width - vote.getSpacing()) / 2));
            }
        });
        double height = room(width);
        double density = density();
        Optional<Painted> next = Optional.of(new Painted(model.place().get().slide(),
                model.asks().get(), width, height, density, theme.getValue()));
        if (height < 1 || next.equals(painted)) {
            return;
        }
        painted = next;
        PairPicture fits = PairPicture.of(slide, layout, text, width, height);
        PairPicture shown = model.asks().get() ? fits.question() : fits;
        Image image =
                TimelineImage.of(shown.list().printed(), theme.getValue(), shown.scale() * density);
        picture.setImage(image);
        picture.setFitWidth(image.getWidth() / density);
        picture.setFitHeight(image.getHeight() / density);
    }

    /** All that the picture of the pair shows at whatever size. */
    private void explain(Slide slide) {
        if (!explained.equals(Optional.of(slide))) {
            explained = Optional.of(slide);
            roles = PairPicture.of(slide, layout, text, USUAL_WIDTH, USUAL_HEIGHT).roles();
        }
        key.show(new SignsKey.Shows(layout.sharedMarks(),
                model.asks().get() ? Set.of() : roles, scale()));
    }

    /** What the other rows leave to the picture. */
    private double room(double width) {
        long gaps = rows.stream().filter(Region::isManaged).count() + 1;
        return getHeight() - getInsets().getTop() - getInsets().getBottom()
                - rows.stream().filter(Region::isManaged)
                        .mapToDouble(row -> row.prefHeight(width)).sum()
                - gaps * getSpacing();
    }

    /** Pixels of the screen a unit. */
    private double density() {
        return getLocalToSceneTransform().getMxx() * (getScene() == null
                || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX());
    }
}

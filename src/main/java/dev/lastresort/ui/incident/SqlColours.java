package dev.lastresort.ui.incident;

import dev.lastresort.inspection.SqlPiece;
import dev.lastresort.inspection.SqlPieces;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Tells the words of SQL apart in the field they are typed in: lies over the field's own letters,
 * which are hidden meanwhile, in the same places. Invariant: the field is a plain one to whoever
 * types, selects, copies or has it read aloud; a long text is shown as it is.
 */
final class SqlColours extends Pane {

    private static final int LONGEST = 20_000;
    private static final int MOST_PIECES = 3_000;

    private final TextArea area;
    private final TextFlow flow = new TextFlow();
    private Optional<Text> letters = Optional.empty();

    SqlColours(TextArea area) {
        this.area = area;
        setMouseTransparent(true);
        setMinSize(0, 0);
        getChildren().add(flow);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        area.textProperty().subscribe(_ -> colour());
        area.skinProperty().subscribe(_ -> find());
    }

    /** A field has its letters only once it has been laid out. */
    @Override
    protected void layoutChildren() {
        if (letters.isEmpty()) {
            find();
        }
        place();
        super.layoutChildren();
    }

    private void find() {
        letters = area.lookupAll(".text").stream()
                .filter(node -> node instanceof Text && node.getParent() instanceof Group)
                .map(Text.class::cast).findFirst();
        letters.ifPresent(text -> {
            text.localToSceneTransformProperty().addListener(_ -> place());
            text.wrappingWidthProperty().addListener(_ -> place());
            colour();
        });
    }

    private void colour() {
        String sql = area.getText();
        List<SqlPiece> pieces = sql.length() > LONGEST ? List.of() : SqlPieces.of(sql);
        boolean coloured = letters.isPresent() && !pieces.isEmpty()
                && pieces.size() <= MOST_PIECES;
        flow.getChildren().setAll(coloured ? pieces.stream().map(SqlColours::text).toList()
                : List.of());
        letters.ifPresent(text -> text.setOpacity(coloured ? 0 : 1));
        requestLayout();
    }

    private static Text text(SqlPiece piece) {
        Text text = new Text(piece.text());
        text.getStyleClass().addAll("sql-piece",
                "sql-" + piece.kind().name().toLowerCase(Locale.ROOT));
        return text;
    }

    private void place() {
        letters.ifPresent(text -> {
            // A field gives its lines another height than a flow does.
            Text usual = new Text("x");
            usual.setFont(text.getFont());
            double line = usual.getLayoutBounds().getHeight();
            flow.setPrefWidth(area.isWrapText() ? text.getWrappingWidth()
                    : USE_COMPUTED_SIZE);
            flow.setLineSpacing(0);
            double lines = Math.max(1, Math.round(flow.prefHeight(area.isWrapText()
                    ? text.getWrappingWidth() : -1) / line));
            flow.setLineSpacing(Math.max(0, text.getLayoutBounds().getHeight() / lines - line));
            Point2D at = sceneToLocal(text.localToScene(0, 0));
            flow.relocate(at.getX(), at.getY() + text.getBaselineOffset()
                    - usual.getBaselineOffset());
        });
    }
}

package dev.lastresort.ui.incident.console;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/**
 * Where SQL is typed, with its words told apart. Invariant: to whoever types, pastes, copies,
 * undoes or has it read aloud it is plain text of characters that can be seen.
 */
final class SqlArea extends CodeArea {

    private static final int LONGEST_WRAPPED = 5_000;

    private final String prompt;
    private boolean wraps;
    private boolean coloured;

    /** @param tables the names that are told apart from other names */
    SqlArea(String prompt, Supplier<List<String>> tables) {
        this.prompt = prompt;
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setContextMenu(SqlMenu.of(this));
        leaveToTheRoom();
        plainTextChanges().subscribe(_ -> {
            colour(tables.get());
            wrap();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
        textProperty().addListener(_ -> tell(AccessibleAttribute.TEXT));
        caretPositionProperty().addListener(_ -> tell(AccessibleAttribute.CARET_OFFSET));
        selectionProperty().addListener(_ -> {
            tell(AccessibleAttribute.SELECTION_START);
            tell(AccessibleAttribute.SELECTION_END);
        });
    }

    private void tell(AccessibleAttribute changed) {
        notifyAccessibleAttributeChanged(changed);
    }

    /** Text comes without a look: where nothing had one, there is none to take away. */
    private void colour(List<String> tables) {
        Optional<StyleSpans<Collection<String>>> spans = SqlSpans.of(getText(), tables);
        if (coloured || spans.isPresent()) {
            coloured = spans.isPresent();
            spans.ifPresentOrElse(looks -> setStyleSpans(0, looks),
                    () -> clearStyle(0, getLength()));
        }
    }

    /** Breaks lines that are longer than the area is wide, unless breaking one takes long. */
    void wrapLines() {
        wraps = true;
        wrap();
    }

    private void wrap() {
        setWrapText(wraps && getParagraphs().stream()
                .allMatch(line -> line.length() <= LONGEST_WRAPPED));
    }

    /** A key with Alt is a command of the room, and no letter but on a Mac. */
    private void leaveToTheRoom() {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Nodes.addInputMap(this, InputMap.sequence(
                InputMap.ignore(EventPattern.keyPressed().onlyIf(SqlArea::isCommand)),
                InputMap.ignore(EventPattern.keyTyped().onlyIf(
                        event -> !mac && isCommand(event))),
                // No other field writes over what stands there.
                InputMap.ignore(EventPattern.keyPressed(KeyCode.INSERT))));
    }

    private static boolean isCommand(KeyEvent event) {
        return event.isAltDown() && !event.isControlDown();
    }

    /** Tab is a letter here; with other keys it leads to the field before and behind. */
    private void leave(KeyEvent event) {
        boolean leaves = event.getCode() == KeyCode.TAB
                && (event.isControlDown() || event.isShiftDown());
        if (leaves) {
            event.consume();
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS
                    : TraversalDirection.NEXT);
        }
    }

    @Override
    public void replaceText(int start, int end, String text) {
        super.replaceText(start, end, seen(text));
    }

    /** Lines end in one way, and there is nothing in them that could not have been typed. */
    private static String seen(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    @Override
    public void copy() {
        if (getSelection().getLength() > 0) {
            Clipboard.getSystemClipboard().setContent(
                    Map.of(DataFormat.PLAIN_TEXT, getSelectedText()));
        }
    }

    @Override
    public void paste() {
        Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                .ifPresent(this::replaceSelection);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute asked, Object... of) {
        return switch (asked) {
            case TEXT -> getLength() == 0 ? prompt : getText();
            case EDITABLE -> isEditable();
            case SELECTION_START -> getSelection().getStart();
            case SELECTION_END -> getSelection().getEnd();
            case CARET_OFFSET -> getCaretPosition();
            case LINE_FOR_OFFSET -> offsetToPosition((int) of[0], Bias.Backward).getMajor();
            case LINE_START -> getAbsolutePosition((int) of[0], 0);
            case LINE_END -> getAbsolutePosition((int) of[0], getParagraphLength((int) of[0]));
            case OFFSET_AT_POINT -> {
                Point2D at = screenToLocal((Point2D) of[0]);
                yield hit(at.getX(), at.getY()).getInsertionIndex();
            }
            case BOUNDS_FOR_RANGE -> getCharacterBoundsOnScreen((int) of[0], (int) of[1])
                    .stream().toArray(Bounds[]::new);
            default -> super.queryAccessibleAttribute(asked, of);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... with) {
        switch (action) {
            case SET_TEXT -> replaceText((String) with[0]);
            case SET_TEXT_SELECTION -> selectRange((int) with[0], (int) with[1]);
            default -> super.executeAccessibleAction(action, with);
        }
    }
}

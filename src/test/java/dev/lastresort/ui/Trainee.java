package dev.lastresort.ui;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.patience.Patience;
import dev.lastresort.ui.shell.Screen;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody in the incident room, who presses, chooses and types what the screens offer. */
public final class Trainee {

    private static final int LONGEST_DAY_IN_HALF_HOURS = 48;
    private static final int PULSES = 1;

    private final Desktop desktop;

    public Trainee(Desktop desktop) {
        this.desktop = desktop;
    }

    /** Opens the room of the scenario with that title from the library. */
    public void enter(String title) {
        read(title);
        press("#practise");
        arrive();
    }

    /** Has the briefing of the scenario with that title in front. */
    public void read(String title) {
        ListView<?> list = find("#scenarios", ListView.class);
        until(() -> !list.getItems().isEmpty());
        for (int i = 0; i < Desktop.on(() -> list.getItems().size()); i++) {
            int row = i;
            does(() -> list.getSelectionModel().select(row));
            if (Desktop.on(() -> shown(".briefing-title").filter(title::equals).isPresent())) {
                return;
            }
        }
        throw new AssertionError("the library lists no " + title);
    }

    /** Waits until the room is there, and reads what can be done in it if that is told. */
    public void arrive() {
        arrive(() -> press("#help-close"));
    }

    /** @param read goes on from what is told on the first visit */
    public void arrive(Runnable read) {
        until(() -> desktop.model().screen().get() instanceof Screen.Practising
                || desktop.model().trouble().get().isPresent());
        desktop.model().trouble().get().ifPresent(trouble -> {
            throw new AssertionError(trouble);
        });
        if (there("#room-help")) {
            read.run();
            until(() -> !there("#room-help"));
        }
    }

    public void press(String selector) {
        ButtonBase button = find(selector, ButtonBase.class);
        until(() -> !button.isDisabled());
        does(button::fire);
    }

    public void write(String selector, String text) {
        Node field = find(selector, Node.class);
        does(() -> Fields.write(field, text));
    }

    /** Chooses what begins so. */
    public void choose(String selector, String beginning) {
        ComboBox<?> box = find(selector, ComboBox.class);
        until(() -> box.getItems().stream().anyMatch(begins(beginning)));
        does(() -> box.getSelectionModel().select(box.getItems().stream()
                .map(String::valueOf).toList()
                .indexOf(box.getItems().stream().filter(begins(beginning))
                        .map(String::valueOf).findFirst().orElseThrow())));
    }

    private static Predicate<Object> begins(String beginning) {
        return item -> String.valueOf(item).startsWith(beginning);
    }

    /** Types where something can be chosen, too. */
    public void type(String selector, String text) {
        ComboBox<?> box = find(selector, ComboBox.class);
        does(() -> box.getEditor().setText(text));
    }

    public void tab(String id) {
        ToggleButton tab = find("#tab-" + id, ToggleButton.class);
        does(() -> tab.setSelected(true));
    }

    /** Has the form of that action in front. */
    public void prepare(String action) {
        tab("actions");
        ListView<?> list = find("#action-list", ListView.class);
        until(() -> there(".form-title"));
        does(() -> {
            for (int i = 0; i < list.getItems().size(); i++) {
                list.getSelectionModel().select(i);
                if (shown(".form-title").filter(action::equals).isPresent()) {
                    return;
                }
            }
            throw new AssertionError("no action is called " + action);
        });
    }

    /** Takes what is prepared, once its price is told. */
    public void take(String step) {
        priced();
        press("#take");
        taken(step);
    }

    /** Waits for the price of what is prepared. */
    public void priced() {
        Labeled take = find("#take", Labeled.class);
        until(() -> take.getText().contains("·") || there(".error-text"));
    }

    public void taken(String step) {
        until(() -> status().startsWith("Taken: “" + step));
    }

    public String status() {
        return words("#status");
    }

    public String clock() {
        return words("#clock");
    }

    /** Lets so many minutes pass, in the largest pieces that there are. */
    public void await(long minutes) {
        long left = minutes;
        while (left > 0) {
            int place = left >= 30 ? 2 : left >= 5 ? 1 : 0;
            left -= List.of(1, 5, 30).get(place);
            passTime(() -> press("#wait-" + place));
        }
    }

    /** Does what lets time pass, and waits until it has. */
    public void passTime(Runnable act) {
        String before = clock();
        act.run();
        until(() -> !clock().equals(before) && !there("#status-action"));
    }

    /** Lets time pass until what was taken is done. */
    public void awaitWork() {
        awaitWork(() -> press("#wait-2"));
    }

    public void awaitWork(Runnable passing) {
        ToggleButton work = find("#tab-work", ToggleButton.class);
        for (int i = 0; i < LONGEST_DAY_IN_HALF_HOURS
                && !Desktop.on(() -> work.getText().equals("Work")); i++) {
            passTime(passing);
        }
    }

    /** Says that it is over, hears what there is to hear, and hands over. */
    public void end() {
        press("#declare");
        press("#claim-declare");
        until(() -> there("#room-end") || there("#room-verdict"));
        if (there("#room-verdict")) {
            press("#verdict-hand-over");
            until(() -> there("#room-end"));
        }
    }

    /** What the comparison says that is shown then. */
    public Comparison seeCost() {
        press("#see-cost");
        return compared();
    }

    public Comparison compared() {
        until(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
        return ((Screen.ComparisonPage) desktop.model().screen().get()).comparison();
    }

    private <N extends Node> N find(String selector, Class<N> kind) {
        until(() -> desktop.stage().getScene().lookup(selector) != null);
        return kind.cast(Desktop.on(() -> desktop.stage().getScene().lookup(selector)));
    }

    /** Looks again and again, far more often than the window's other tests have to. */
    private void until(BooleanSupplier condition) {
        Patience.until(() -> Desktop.on(condition::getAsBoolean),
                () -> WaitForAsyncUtils.waitForFxEvents(PULSES),
                () -> "the status says: " + status());
    }

    private static void does(Runnable action) {
        Desktop.on(() -> {
            action.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(PULSES);
    }

    /** What the first label of that kind says. */
    public String words(String selector) {
        return Desktop.on(() -> shown(selector).orElse(""));
    }

    /** Whether something like it is to be seen. */
    public boolean there(String selector) {
        return Desktop.on(() -> desktop.stage().getScene().getRoot().lookupAll(selector).stream()
                .anyMatch(Trainee::isSeen));
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private Optional<String> shown(String selector) {
        return desktop.stage().getScene().getRoot().lookupAll(selector).stream()
                .filter(Label.class::isInstance).map(label -> ((Label) label).getText())
                .findFirst();
    }
}

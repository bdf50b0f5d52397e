package dev.lastresort.ui.incident;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Checked;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.model.PriceWords;
import dev.lastresort.ui.incident.model.Quote;
import dev.lastresort.ui.incident.parts.Card;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What was checked, asked before somebody says that it is over; what is ticked is recorded. */
final class ClaimCard extends Card {

    private final Map<Checked, CheckBox> boxes = new LinkedHashMap<>();

    ClaimCard(IncidentModel model, Consumer<Action> act, Runnable close) {
        super("room-claim", "Is it over? What have you checked?");
        say("Saying so ends nothing: it is a claim, and it is answered by those who are known and "
                + "by what is monitored. Who complains later complains later.");
        for (Checked one : Checked.values()) {
            CheckBox box = new CheckBox(one.words());
            box.setId("checked-" + one.label());
            box.setWrapText(true);
            boxes.put(one, box);
            add(box);
        }
        Label price = Pieces.wrapped("", "quiet");
        price.setId("claim-price");
        add(price);
        Quote quote = model.quote();
        quote.told().subscribe(told -> price.setText(words(told)));
        quote.of(new Action.DeclareResolved());
        way("Declare resolved", "claim-declare",
                () -> act.accept(new Action.DeclareResolved(checked())));
        way("Not yet", "claim-close", close);
        // a box takes the key for itself, and would only be ticked by it
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof CheckBox) {
                event.consume();
                act.accept(new Action.DeclareResolved(checked()));
            }
        });
        way("Hand over without a word", "claim-hand-over",
                () -> act.accept(new Action.HandOver()));
    }

    @Override
    public void requestFocus() {
        boxes.values().iterator().next().requestFocus();
    }

    private Set<Checked> checked() {
        Set<Checked> checked = new TreeSet<>();
        boxes.forEach((one, box) -> {
            if (box.isSelected()) {
                checked.add(one);
            }
        });
        return checked;
    }

    private static String words(Quote.PriceNews told) {
        return switch (told) {
            case Quote.Known(Price.Costs costs) -> "Verifying takes "
                    + PriceWords.brief(told)
                    + ". Then the clock runs to the next thing that happens.";
            case Quote.Known(Price.Impossible(String why)) -> "Not now: " + why + ".";
            case Quote.NoPrice _, Quote.Asking _ -> "";
        };
    }
}

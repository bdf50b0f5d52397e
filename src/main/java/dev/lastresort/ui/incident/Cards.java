package dev.lastresort.ui.incident;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.incident.model.ActionWords;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.parts.Card;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/** The room's cards, but for the five questions. */
final class Cards {

    private Cards() {}

    /** @param pressure how many virtual seconds a second takes, if the clock runs on */
    static Card help(Optional<Integer> pressure, Runnable close) {
        return new Card("room-help", "You are on call")
                .say("Look around: who is up, the signals, the event log, the schema. Query the "
                        + "live database in the console, or try any SQL on a copy first.")
                .say(pressure.map(ratio -> "You are under pressure, " + ActionWords.pace(ratio)
                        + ": the clock runs on while you read, type or think. Everything shows "
                        + "its price before you take it; thinking counts towards it.")
                        .orElse("Time stands still while you read, type or think. It moves only "
                                + "when you act or let it pass, and everything shows its price "
                                + "before you take it."))
                .say("Actions stand in the order to try them: contain first, roll forward or "
                        + "compensate, and restore last, aside before in place.")
                .say("Steps take hands and machine time: they go on while time passes. One pair "
                        + "of hands does one thing after another; machines work side by side.")
                .say("When you believe it is over, declare it resolved. You hear what an on-call "
                        + "would hear, and no more; the incident goes on until you hand over or "
                        + "the day ends. Then see what it cost, beside every other recovery.")
                .say("Ctrl+Shift+P finds every command; F1 shows all keys; Alt+I shows this again.")
                .way("Begin", "help-close", close);
    }

    static Card hint(int level, String text, Runnable close) {
        return new Card("room-hint", "Hint " + level).say(text)
                .way("Go on", "hint-close", close);
    }

    /** What there was to hear when it was claimed to be over. */
    static Card heard(Reply.Declared heard, Consumer<Action> act, Runnable close) {
        Card card = new Card("room-verdict", heard.silent()
                ? "Nothing speaks against it so far" : "It is not over");
        heard.programs().forEach(line -> card.add(Pieces.wrapped("✕ " + line, "verdict-line")));
        heard.alarms().forEach(title -> card.add(Pieces.wrapped(
                "✕ This does not hold: " + title, "verdict-line")));
        return card.say(heard.silent() ? "The known programs answer, and what is monitored holds. "
                + "Silence proves no more than that. The clock has run on to the next thing that "
                + "happened: you can act again, or hand over."
                : "Your claim is recorded, and the incident goes on.")
                .way("Go on", "verdict-close", close)
                .way("Hand over", "verdict-hand-over",
                        () -> act.accept(new Action.HandOver()));
    }

    /** It is over: the way to the measured truth, with its progress and the way out of it. */
    static Card end(IncidentModel model, Runnable seeCost, Runnable close) {
        boolean handedOver = model.view().get().ending()
                .filter(RoomView.Ending.HANDED_OVER::equals).isPresent();
        Label stage = Pieces.label("", "quiet");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("How far the measuring has come");
        Card card = new Card("room-end", handedOver ? "Handed over" : "The day is over");
        card.say(handedOver ? "The rest of the day will be simulated as it stands, and measured "
                + "beside every other recovery."
                : "The horizon is reached. What was done is measured as it stands, beside "
                        + "every other recovery.")
                .say(List.of(Wording.count(model.view().get().decisions().size(), "decision") + ", "
                        + Wording.count(model.view().get().hintsTaken(), "hint") + " taken."))
                .add(bar).add(stage)
                .way("See what it cost", "see-cost", seeCost)
                .way("Cancel", "cancel-cost", model::stop)
                .way("Look around first", "end-close", close);
        var listening = model.comparing().subscribe(progress -> {
            Pieces.shown(bar, progress.isPresent());
            Pieces.shown(stage, progress.isPresent());
            Pieces.shown(card.lookup("#cancel-cost"), progress.isPresent());
            Pieces.shown(card.lookup("#see-cost"), progress.isEmpty());
            progress.ifPresent(now -> {
                bar.setProgress(now.fraction() < 0
                        ? ProgressBar.INDETERMINATE_PROGRESS : now.fraction());
                stage.setText(now.stage());
            });
        });
        card.parentProperty().addListener((_, _, parent) -> {
            if (parent == null) {
                listening.unsubscribe();
            }
        });
        return card;
    }
}

package dev.lastresort.ui.incident;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.ui.incident.action.ActionsPane.InPlace;
import dev.lastresort.ui.incident.evidence.EvidencePane;
import dev.lastresort.ui.incident.model.Evidence;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.parts.Card;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * The five questions: a card that can be opened and filled in at any time, and that stands before
 * each restore in place. Invariant: what was filled in stays, however the card was left, until such
 * a restore was taken.
 */
final class Questions {

    private final IncidentModel model;
    private final Supplier<Optional<Evidence.Piece>> result;
    private final Consumer<Card> over;
    private final Runnable close;
    private Optional<QuestionsCard> card = Optional.empty();
    private Optional<InPlace> before = Optional.empty();
    private final ReadOnlyBooleanWrapper faced = new ReadOnlyBooleanWrapper();

    /**
     * @param result what the console has shown last
     * @param over   lays a card over the room, which {@code close} takes away
     */
    Questions(IncidentModel model, Supplier<Optional<Evidence.Piece>> result,
            Consumer<Card> over, Runnable close) {
        this.model = model;
        this.result = result;
        this.over = over;
        this.close = close;
    }

    /** Whether they stand before a restore in place that is about to be taken. */
    ReadOnlyBooleanProperty faced() {
        return faced.getReadOnlyProperty();
    }

    /** No card is over the room any more. */
    void closed() {
        faced.set(false);
    }

    /** At any time, as far as they can be answered by then. */
    void open() {
        show(Optional.empty());
    }

    /** Before a restore in place, which is taken once they were faced. */
    void standBefore(InPlace restore) {
        show(Optional.of(restore));
    }

    private void show(Optional<InPlace> restore) {
        before = restore;
        QuestionsCard shown = card.orElseGet(() -> new QuestionsCard(
                model.view().get().questions(), new EvidencePane.Attachable(
                        result, () -> before.map(InPlace::preview)),
                answers -> model.act(answers, Optional.empty(), reply -> faced(answers, reply)),
                close));
        card = Optional.of(shown);
        shown.standBefore(restore);
        over.accept(shown);
        faced.set(restore.isPresent());
    }

    private void faced(Action answers, Reply reply) {
        if (reply instanceof Reply.Done) {
            close.run();
            Optional<InPlace> next = before;
            before = Optional.empty();
            QuestionsCard filled = card.orElseThrow();
            if (next.isPresent()) {
                card = Optional.empty();
            }
            boolean answered = answers instanceof Action.AnswerQuestions;
            next.ifPresent(restore -> restore.next().accept(
                    answered ? filled.rowsLost() : "", answered ? filled.minutesDown() : ""));
        }
    }
}

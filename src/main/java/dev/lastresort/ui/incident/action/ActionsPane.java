package dev.lastresort.ui.incident.action;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Forecast;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RestoreLoss;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.incident.console.Drafts;
import dev.lastresort.ui.incident.model.Evidence;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.model.PriceWords;
import dev.lastresort.ui.incident.model.Quote;
import dev.lastresort.ui.incident.model.TargetField;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Every action with its form, and beside it its price and the button that takes it. */
public final class ActionsPane extends BorderPane {

    /** There the price has room for more words. */
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

    private static final double WIDE_FROM = 1000;

    private final IncidentModel model;
    private final Quote quote;
    private Consumer<Optional<TargetField>> aim = _ -> {};
    private final Lends lends;
    private final List<ActionForm> forms;
    private final ActionList list;
    private final ScrollPane place = new ScrollPane();
    private final VBox forecast = new VBox();
    private final BeginChoice after = new BeginChoice(this::reprice);
    private final BlankForms blank;
    private final Drafts drafts;
    private final Button again = Pieces.button("Take it again", "take-again",
            "Prepare the same step once more", this::takeAgain);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private Optional<Action> spent = Optional.empty();
    private int decided;
    private final TextField rationale = new TextField();
    private final Button take = Pieces.button("Take it", "take",
            "Take this action at its price (Ctrl+Shift+T)", this::take);

    /**
     * What lies over the room for it.
     *
     * @param questions asks them about what is to be taken, then goes on
     * @param discarded shows what a restore would take
     */
    public record Lends(Consumer<InPlace> questions, Consumer<RestoreLoss> discarded) {}

    /**
     * A restore in place that is about to be taken.
     *
     * @param preview  what it would take from the database, and how long it would last
     * @param rowsLost as it was expected; empty if it was left blank, as {@code minutesDown}
     * @param next     takes it once the questions were faced, with what they were answered
     */
    public record InPlace(Evidence.Piece preview, String rowsLost, String minutesDown,
            BiConsumer<String, String> next) {}

    /** @param drafts what was typed here before */
    public ActionsPane(IncidentModel model, Lends lends, Drafts drafts) {
        this.model = model;
        this.quote = model.quote();
        this.lends = lends;
        forms = Stream.of(List.of(new ContainForm(), new DeployForm(),
                ScriptForm.rollForward(() -> model.view().get().tables()),
                ScriptForm.compensate(() -> model.view().get().tables()),
                RestoreForm.aside(), new CopyBackForm(drafts)), PromoteForm.where(model),
                List.of(RestoreForm.pointInTime(), RestoreForm.full(), new VerifyBackupForm(),
                        new VerifyForm()))
                .<ActionForm>flatMap(List::stream).toList();
        this.drafts = drafts;
        getStyleClass().add("actions-pane");
        blank = new BlankForms(forms);
        forms.forEach(drafts::follow);
        rationale.setId("rationale");
        drafts.follow(rationale);
        forms.forEach(form -> form.onChanged(this::reprice));
        forms.forEach(form -> form.forecast().ifPresent(drafts::follow));
        list = new ActionList(forms);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> showForm());
        place.setFitToWidth(true);
        place.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        place.setFocusTraversable(false);
        setLeft(list);
        setCenter(place);
        setRight(side());
        widthProperty().addListener(
                (_, _, width) -> pseudoClassStateChanged(WIDE, width.doubleValue() >= WIDE_FROM));
        model.view().subscribe(this::refresh);
        quote.told().subscribe(_ -> showTake());
        list.getSelectionModel().selectFirst();
    }

    private ScrollPane side() {
        rationale.setPromptText("Why? For the debrief, optional");
        rationale.setAccessibleText("Why, for the debrief, optional");
        ready().subscribe(now -> Pieces.accent(take, now));
        take.setMaxWidth(Double.MAX_VALUE);
        Pieces.shown(again, false);
        again.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(forecast, take, again, rationale, new PriceCard(quote,
                model.view().get().page(), lends.discarded()),
                Pieces.label("Begins", "field-label"), after);
        box.getStyleClass().add("action-side");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("action-side-scroll");
        return scroll;
    }

    /** Whether something is prepared that can be taken at a known price, and was not yet. */
    public ObservableValue<Boolean> ready() {
        return ready.getReadOnlyProperty();
    }

    /** Once taken it is spent, until something in the form is another. */
    private boolean isSpent() {
        return spent.isPresent() && spent.equals(quote.action());
    }

    private void showTake() {
        boolean open = switch (quote.told().get()) {
            case Quote.NoPrice _, Quote.Known(Price.Impossible _) -> false;
            // where the price is on its way the focus stays on the button
            case Quote.Asking _, Quote.Known(Price.Costs _) -> true;
        };
        ready.set(quote.payable() && !isSpent());
        take.setDisable(!open || isSpent());
        take.setText(isSpent() ? "Taken" : quote.payable()
                ? "Take it · " + PriceWords.brief(quote.told().get()) : "Take it");
        Pieces.shown(again, isSpent() && quote.payable());
    }

    private void takeAgain() {
        spent = Optional.empty();
        showTake();
        take.requestFocus();
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    /** Hears which form takes an instant while it is open, and whenever that may be another. */
    public void onAim(Consumer<Optional<TargetField>> listener) {
        aim = listener;
        parentProperty().addListener(_ -> tellAim());
        tellAim();
    }

    private void tellAim() {
        aim.accept(getParent() == null ? Optional.empty() : form().flatMap(ActionForm::taker));
    }

    void choose(String id) {
        forms.stream().filter(form -> form.id().equals(id)).findFirst().ifPresent(form -> {
            list.getSelectionModel().select(form);
            list.scrollTo(form);
        });
    }

    private Optional<ActionForm> form() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void showForm() {
        form().ifPresent(form -> {
            place.setContent(form);
            forecast.getChildren().setAll(form.forecast().stream().toList());
            Pieces.shown(forecast, form.forecast().isPresent());
        });
        place.setVvalue(0);
        reprice();
    }

    private void refresh(RoomView view) {
        if (view.decisions().size() < decided) {
            // one went back: what was filled in since was meant for later
            drafts.clearForms();
            blank.again();
            rationale.clear();
            forms.forEach(form -> form.forecast().ifPresent(ForecastLine::clear));
            spent = Optional.empty();
        }
        decided = view.decisions().size();
        forms.forEach(form -> form.refresh(view));
        after.refresh(view);
        reprice();
    }

    private void reprice() {
        tellAim();
        after.follow(form().flatMap(ActionForm::follows));
        form().map(ActionForm::draft).ifPresent(draft -> {
            switch (draft) {
                case ActionForm.Missing(String what) -> quote.none(what);
                case ActionForm.FilledIn ready ->
                        quote.of(ActionForm.take(ready, after.waitsFor()));
            }
        });
    }

    private void take() {
        if (!quote.payable() || !model.isFree() || isSpent()) {
            return;
        }
        form().ifPresent(form -> quote.action().ifPresent(action -> {
            if (form.forecast().flatMap(ForecastLine::read).isEmpty()
                    && form.forecast().isPresent()) {
                return;
            }
            if (action instanceof Action.Take(Step.RestoreInPlace one, _, _, _, _)
                    && !model.view().get().faced()) {
                lends.questions().accept(inPlace(form, one, action));
            } else {
                act(action, form);
            }
        }));
    }

    private InPlace inPlace(ActionForm form, Step one, Action action) {
        return new InPlace(preview(one),
                form.forecast().map(ForecastLine::rowsLost).orElse(""),
                form.forecast().map(ForecastLine::minutesDown).orElse(""), (rows, minutes) -> {
                    form.forecast().ifPresent(line -> line.fill(rows, minutes));
                    act(action, form);
                });
    }

    private Evidence.Piece preview(Step step) {
        return quote.told().get() instanceof Quote.Known(Price.Costs costs)
                ? PriceWords.preview(step.name(), costs, model.view().get().page())
                : new Evidence.Piece("Preview: " + step.name(), "");
    }

    private void act(Action action, ActionForm form) {
        Forecast expected = form.forecast().flatMap(ForecastLine::read).orElse(Forecast.NONE);
        Action told = action instanceof Action.Take take ? take.expecting(expected) : action;
        Optional<String> why = Optional.of(rationale.getText().strip())
                .filter(text -> !text.isEmpty());
        model.act(told, why, reply -> {
            // What was said of this one does not hold for the next.
            if (reply instanceof Reply.Done) {
                spent = Optional.of(action);
                showTake();
                rationale.clear();
                form.forecast().ifPresent(ForecastLine::clear);
            }
        });
    }

    public List<Command> commands(Runnable show) {
        Stream<Command> chosen = forms.stream().map(form -> Command.of("Actions",
                "Prepare: " + form.title(), "", () -> {
                    show.run();
                    choose(form.id());
                    list.requestFocus();
                }));
        return Stream.concat(chosen, Stream.of(Command.of("Actions",
                "Take the action that is prepared", "Shortcut+Shift+T", this::take)
                .when(quote::payable))).toList();
    }
}

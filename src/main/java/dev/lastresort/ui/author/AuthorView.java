package dev.lastresort.ui.author;

import atlantafx.base.theme.Styles;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.ui.author.AuthorState.ModelledState;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.command.TabRow;
import dev.lastresort.ui.command.TabbedViews;
import dev.lastresort.ui.command.ViewTab;
import dev.lastresort.ui.part.Buttons;
import dev.lastresort.ui.theme.StyleSheet;
import dev.lastresort.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A scenario file while it is written elsewhere: what is wrong with it at the left, its day as
 * modelled at the right, and below them what it came to when it was compared last.
 */
public final class AuthorView extends BorderPane implements CommandSource {

    private static final String GROUP = "Author's view";
    private static final double PROBLEMS_SHARE = 0.34;
    private static final double DAY_SHARE = 0.64;
    /** Before them come the problems and the day. */
    private static final int FIRST_TAB = 3;
    private static final String OUTCOME = "outcome";
    private static final String STEPS = "steps";
    private static final String PROSE = "prose";

    /**
     * What leads elsewhere.
     *
     * @param importing asks for a migration, and makes a scenario of it
     */
    public record AuthorWays(Consumer<ScenarioCard> compare, Consumer<ScenarioCard> practise,
            Runnable importing) {}

    private final AuthorModel model;
    private final AuthorWays ways;
    private final Label standing = new Label();
    private final Button compare = button("author-compare", "Compare",
            "Run every recovery of the file as it is (Ctrl+Enter)");
    private final Button practise = button("author-practise", "Practise",
            "Take the incident over by hand");
    private final ProblemsPane problems = new ProblemsPane();
    private final PlanTable table = new PlanTable();
    private final OutcomePane outcome = new OutcomePane();
    private final ProsePane prose = new ProsePane();
    private final PlanPane plan;
    private final SplitPane beside = new SplitPane();
    private final TabRow tabs;
    private double problemsShare = PROBLEMS_SHARE;
    /** What the view listens to ends with it. */
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private boolean following;

    public AuthorView(AuthorModel model, ObservableValue<Theme> theme, AuthorWays ways) {
        this.model = model;
        this.ways = ways;
        this.plan = new PlanPane(theme.when(open), this::follow);
        this.tabs = new TabRow(List.of(
                new ViewTab(OUTCOME, "Last outcome",
                        "What it came to when it was compared last", () -> outcome),
                new ViewTab(STEPS, "The day as a table", "The day as a table", () -> table),
                new ViewTab(PROSE, "In prose", "Explain the file in prose", () -> prose)));
        getStyleClass().add("author");
        StyleSheet.add(this, AuthorView.class, "author.css");
        setTop(heading());
        beside.getItems().add(plan);
        TabbedViews lower = new TabbedViews(tabs);
        lower.setMinHeight(0);
        SplitPane split = new SplitPane(beside, lower);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(DAY_SHARE);
        setCenter(split);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> Optional
                .ofNullable(line).flatMap(PlanLine::step).ifPresent(this::lead));
        model.state().subscribe(this::show);
    }

    public AuthorModel model() {
        return model;
    }

    /** It is not shown again. */
    public void leave() {
        open.set(false);
        model.leave();
    }

    private HBox heading() {
        Label name = new Label(Harmless.text(String.valueOf(model.file().getFileName())));
        name.getStyleClass().add("author-name");
        standing.getStyleClass().add("quiet");
        standing.setTooltip(new Tooltip(Harmless.text(model.file().toString())));
        VBox words = new VBox(name, standing);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        compare.getStyleClass().add(Styles.ACCENT);
        compare.setOnAction(_ -> withCard(ways.compare()));
        practise.setOnAction(_ -> withCard(ways.practise()));
        Button explain = button("author-explain", "Explain", "What the file does, in prose");
        explain.setOnAction(_ -> tabs.open(PROSE));
        Button importing = button("author-import", "Import a migration …",
                "Make a scenario of a migration of your own");
        importing.setOnAction(_ -> ways.importing().run());
        HBox row = new HBox(words, compare, practise, explain, importing);
        row.getStyleClass().add("author-heading");
        return row;
    }

    private static Button button(String id, String words, String tip) {
        Button button = Buttons.named(id, words);
        button.setTooltip(new Tooltip(tip));
        return button;
    }

    private void withCard(Consumer<ScenarioCard> way) {
        model.state().get().card().ifPresent(way);
    }

    private void show(AuthorState state) {
        standing.setText(switch (state.standing()) {
            case READING -> "Reading the file …";
            case VALID -> "Valid. It is read again whenever it is saved.";
            case BROKEN -> "Cannot be run as it is. It is read again as soon as it is saved.";
        });
        compare.setDisable(state.card().isEmpty());
        practise.setDisable(state.card().isEmpty());
        problems.show(state);
        showProblems(!state.problems().isEmpty());
        plan.show(state);
        outcome.show(state.outcome());
        prose.show(state.modelled());
        following = true;
        table.show(state.modelled().map(ModelledState::lines).orElse(List.of()));
        following = false;
        plan.content().ifPresent(made -> follow(made.chosen().get()));
    }

    /** Where nothing is wrong the day has the whole width. */
    private void showProblems(boolean any) {
        boolean there = beside.getItems().contains(problems);
        if (any && !there) {
            beside.getItems().addFirst(problems);
            beside.setDividerPositions(problemsShare);
        } else if (!any && there) {
            problemsShare = beside.getDividerPositions()[0];
            boolean focused = problems.isFocusWithin();
            beside.getItems().remove(problems);
            if (focused) {
                plan.requestFocus();
            }
        }
    }

    /** The timeline's selection, made in the table. */
    private void follow(Optional<ChosenStep> chosen) {
        if (following) {
            return;
        }
        following = true;
        int place = -1;
        for (int i = 0; chosen.isPresent() && i < table.getItems().size(); i++) {
            if (table.getItems().get(i).step().equals(chosen)) {
                place = i;
            }
        }
        if (place < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(place);
            table.scrollTo(Math.max(0, place - 2));
        }
        following = false;
    }

    /** The table's selection, made on the timeline. */
    private void lead(ChosenStep step) {
        if (!following) {
            following = true;
            plan.content().ifPresent(made -> made.choose(Optional.of(step)));
            following = false;
        }
    }

    /** One begins where the day is. */
    @Override
    public void requestFocus() {
        plan.requestFocus();
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(List.of(
                Command.of(GROUP, "Compare the recoveries of this file", "Shortcut+Enter",
                        () -> withCard(ways.compare())).when(this::isValid),
                Command.of(GROUP, "Practise this file", "",
                        () -> withCard(ways.practise())).when(this::isValid),
                Command.of(GROUP, "The problems of the file", "Shortcut+1",
                        problems::requestFocus)
                        .when(() -> !model.state().get().problems().isEmpty()),
                Command.of(GROUP, "The day as modelled", "Shortcut+2", plan::requestFocus)));
        commands.addAll(tabs.commands(GROUP, FIRST_TAB));
        commands.addAll(plan.commands());
        return commands;
    }

    private boolean isValid() {
        return model.state().get().card().isPresent();
    }
}

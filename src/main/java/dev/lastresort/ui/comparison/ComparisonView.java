package dev.lastresort.ui.comparison;

import atlantafx.base.theme.Styles;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.report.AxesReport;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.command.ViewTab;
import dev.lastresort.ui.debrief.LookBack;
import dev.lastresort.ui.desk.Recollection;
import dev.lastresort.ui.inspector.DatabaseView;
import dev.lastresort.ui.inspector.FactDiffView;
import dev.lastresort.ui.inspector.InspectorModel;
import dev.lastresort.ui.inspector.LedgerView;
import dev.lastresort.ui.inspector.StepsView;
import dev.lastresort.ui.presenter.PresenterView;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.EventsTable;
import dev.lastresort.ui.timeline.TimelineView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The timeline over the views that say more of what it shows. */
public final class ComparisonView extends StackPane implements CommandSource {

    private static final double LOWER_HEIGHT = 340;
    private static final double LEAST_SHARE = 0.58;
    private static final double VERDICT_SHARE = 0.34;
    private static final String TABLE = "Table of costs";
    private static final String WHAT_IF = "What if";
    private static final String FACTS = "facts";
    private static final String LEDGER = "ledger";
    private static final String DATABASE = "database";
    private static final String STEPS = "steps";

    private final ComparisonModel model;
    private final ObservableValue<Theme> theme;
    private final Tools tools;
    private final Optional<AttemptTabs> attempt;
    private final ReportCommands report;
    private final InspectorModel inspector;
    private final TimelineCommands timelineCommands;
    private final WhatIfDrawer whatIf;
    private final TimelineView timeline;
    private final Lower lower;
    private final BreakEven breakEven;

    /** @param back to look back at the attempt that is in the comparison, if one is */
    public ComparisonView(ComparisonModel model, ObservableValue<Theme> theme, Tools tools,
            Optional<LookBack> back) {
        this.model = model;
        this.theme = theme;
        this.tools = tools;
        this.attempt = back.map(own -> new AttemptTabs(model, theme, tools, own));
        this.report = new ReportCommands(model, tools, back);
        this.inspector = new InspectorModel(
                model.timeline(), tools.background(), Optional.of(tools.text()));
        this.timelineCommands =
                new TimelineCommands(model.timeline(), theme::getValue, tools);
        getStyleClass().add("comparison");
        this.whatIf = new WhatIfDrawer(model.timeline(), tools);
        this.lower = new Lower(allTabs(), tools());
        this.timeline = new TimelineView(model.timeline(), theme);
        HBox upper = new HBox(timeline, whatIf);
        HBox.setHgrow(timeline, Priority.ALWAYS);
        upper.setMinHeight(0);
        VBox below = new VBox(notice(), lower);
        VBox.setVgrow(lower, Priority.ALWAYS);
        SplitPane split = new SplitPane(upper, below);
        split.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(below, false);
        rememberShare(split, back.isPresent());
        getChildren().add(split);
        this.breakEven = new BreakEven(
                model, theme, tools, whatIf, new BreakEven.MapStage(this, split));
        if (whatIf.isOffered()) {
            whatIf.show(tools.recollection().remembered().get().whatIfShown());
            whatIf.open().addListener(
                    (_, _, open) -> tools.recollection().change(was -> was.withWhatIfShown(open)));
        }
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                model.timeline().playback().pause();
                whatIf.leave();
            }
        });
        inspector.shownTab().addListener((_, _, _) -> lower.choose(tabOf(inspector)));
    }

    /** Its keys are those of the picture at first. */
    @Override
    public void requestFocus() {
        if (!breakEven.isShown()) {
            timeline.requestFocus();
        }
    }

    private void rememberShare(SplitPane split, boolean verdict) {
        split.heightProperty().addListener((_, before, height) -> {
            if (before.doubleValue() == 0) {
                split.setDividerPositions(
                        share(height.doubleValue(), tools.recollection(), verdict));
            }
        });
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> {
            double share = split.getDividerPositions()[0];
            tools.recollection().change(was -> was.withTimelineShare(share));
        });
    }

    /**
     * As it was left; at first the table gets what it needs and the picture the rest, which is
     * the larger part, but for a verdict: that is to be read first.
     */
    private static double share(double height, Recollection recollection, boolean verdict) {
        double left = recollection.remembered().get().timelineShare();
        return left > 0 ? left : verdict ? VERDICT_SHARE
                : Math.max(LEAST_SHARE, 1 - LOWER_HEIGHT / height);
    }

    private List<ViewTab> allTabs() {
        return Stream.of(attempt.stream().map(AttemptTabs::verdict), tabs().stream(),
                attempt.stream().map(AttemptTabs::decisions)).flatMap(some -> some).toList();
    }

    private List<ViewTab> tabs() {
        return List.of(
                new ViewTab(Lower.COSTS, "Costs", "What each branch cost",
                        () -> new CostsPane(model)),
                new ViewTab(Lower.STORY, "In words", "The comparison in words",
                        () -> new Story(model, theme, this::show)),
                new ViewTab(FACTS, "Facts", "Fact diff: which rows differ, and why",
                        () -> new FactDiffView(inspector)),
                new ViewTab(LEDGER, "Answers and effects", "Answers, effects and intervals",
                        () -> new LedgerView(inspector)),
                new ViewTab(DATABASE, "Database", "The database as it was at the playhead",
                        () -> new DatabaseView(inspector)),
                new ViewTab(STEPS, "Steps", "What the branch did, step by step",
                        () -> new StepsView(inspector)),
                new ViewTab("events", "Events", "The timeline as a table of events",
                        () -> new EventsTable(model.timeline())));
    }

    /** Shows what a figure counts. */
    private void show(Counted counted) {
        inspector.show(counted);
        // The same tab again is no news to a listener.
        lower.choose(tabOf(inspector));
    }

    private static String tabOf(InspectorModel inspector) {
        return switch (inspector.shownTab().get()) {
            case FACTS -> FACTS;
            case LEDGER -> LEDGER;
            case DATABASE -> DATABASE;
            case STEPS -> STEPS;
        };
    }

    private HBox tools() {
        HBox row = new HBox(report.menu(), copyMenu(),
                BreakEven.button(whatIf.isOffered(), () -> breakEven.open()), whatIfButton());
        row.getStyleClass().add("tools");
        return row;
    }

    private Node copyMenu() {
        MenuButton menu = new MenuButton("Copy");
        menu.setId("copy-costs");
        menu.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        menu.setGraphic(new FontIcon(Feather.COPY));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setAccessibleText("Copy the table of costs");
        copyCommands().forEach(command -> {
            MenuItem item = new MenuItem(command.title());
            item.setOnAction(_ -> command.act().run());
            menu.getItems().add(item);
        });
        return menu;
    }

    private void present() {
        tools.present().accept(close -> new PresenterView(
                model.comparison().get(), new FontMeasure(), theme, close));
    }

    /** Whoever reads a figure must know whether it is the file's. */
    private Node notice() {
        Label words = new Label();
        words.textProperty().bind(whatIf.notice());
        words.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button reset = new Button("Reset");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setAccessibleText("Reset all parameters");
        reset.setOnAction(_ -> whatIf.reset());
        HBox strip = new HBox(words, space, reset);
        strip.setId("what-if-notice");
        strip.getStyleClass().add("what-if-notice");
        strip.visibleProperty().bind(whatIf.notice().isNotEmpty());
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    private String noted(String table) {
        return whatIf.notice().get().isEmpty()
                ? table : table + "\n" + whatIf.notice().get() + "\n";
    }

    private Node whatIfButton() {
        ToggleButton button = new ToggleButton("What if");
        button.setId("what-if");
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "tool");
        button.setGraphic(new FontIcon(Feather.SLIDERS));
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText("Show the parameters to play with");
        whatIf.open().subscribe(button::setSelected);
        button.setOnAction(_ -> whatIf.show(button.isSelected()));
        return button;
    }

    private List<Command> whatIfCommands() {
        return List.of(
                Command.of(WHAT_IF, "Show or hide the parameters", "Shortcut+I", whatIf::toggle),
                Command.of(WHAT_IF, "Reset all parameters", "", whatIf::reset)
                        .when(whatIf::isOffered));
    }

    /** Their keys are heard everywhere, and lead to the tab. */
    private List<Command> inspectorCommands() {
        return List.of(
                inspect("To the next difference", "F7", FACTS, inspector.facts()::next),
                inspect("To the previous difference", "Shift+F7", FACTS,
                        inspector.facts()::previous),
                inspect("To the next change of the table", "F8", DATABASE,
                        inspector.database()::toChangeAfter),
                inspect("To the last change of the table", "Shift+F8", DATABASE,
                        inspector.database()::toChangeBefore));
    }

    private Command inspect(String title, String key, String tab, Runnable act) {
        return Command.of("Facts and database", title, key, () -> {
            lower.choose(tab);
            act.run();
        });
    }

    private List<Command> copyCommands() {
        return Stream.concat(copyCosts().stream(),
                attempt.stream().map(own -> own.copyVerdict(TABLE))).toList();
    }

    private List<Command> copyCosts() {
        return List.of(
                Command.of(TABLE, "Copy the costs as text", "", () -> tools.clipboard().accept(
                        noted(AxesReport.text(model.comparison().get())))),
                Command.of(TABLE, "Copy the costs as Markdown", "Shortcut+Shift+C",
                        () -> tools.clipboard().accept(
                                noted(AxesReport.markdown(model.comparison().get())))));
    }

    @Override
    public List<Command> commands() {
        if (breakEven.isShown()) {
            return breakEven.commands();
        }
        List<Command> commands = new ArrayList<>(lower.commands());
        commands.add(Command.of("Window", "Present two branches, large", "F5", this::present));
        commands.addAll(whatIfCommands());
        commands.add(breakEven.opening());
        commands.addAll(inspectorCommands());
        commands.addAll(report.commands());
        commands.addAll(copyCommands());
        commands.addAll(timelineCommands.commands());
        return commands;
    }
}

package dev.lastresort.ui.incident.action;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.TableInfo;
import dev.lastresort.session.sql.TypedStatement;
import dev.lastresort.ui.incident.console.SqlEditor;
import dev.lastresort.ui.incident.parts.Pieces;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;

/** A script to be written, reviewed and run: a migration with a version, or one without. */
final class ScriptForm extends ActionForm {

    private final StrategyKind kind;
    private final TextField version;
    private final SqlEditor editor;
    private final OutsideFields outside;
    private final CheckBox review;

    private ScriptForm(
            ActionPlace place, String about, StrategyKind kind, Supplier<List<TableInfo>> tables) {
        super(place, about);
        String id = place.id();
        this.kind = kind;
        boolean migration = kind == StrategyKind.ROLL_FORWARD;
        this.version = text(migration ? "Schema version afterwards" : VERSION,
                migration ? "such as V43" : VERSION_PROMPT, id + "-version");
        getChildren().add(Pieces.wrapped("The migration history records it, and what the business "
                + "knows is read by it.", "caption"));
        String names = String.join(", ", tables.get().stream().map(TableInfo::name).toList());
        this.editor = field("SQL", new SqlEditor(place.title() + ", SQL",
                "-- the tables: " + names + "\n-- statements end with ;", tables));
        editor.area().setId(id + "-sql");
        editor.wrapLines();
        editor.area().textProperty().addListener(_ -> changed());
        this.outside = new OutsideFields(this, id);
        this.review = new CheckBox("Have it reviewed before it runs");
        review.setSelected(true);
        review.setId(id + "-review");
        review.selectedProperty().addListener(_ -> changed());
        getChildren().addAll(review, Pieces.wrapped("Without review it is sooner by that time. It "
                + "is recorded as unreviewed, with what a review would have seen.", "caption"));
    }

    static ScriptForm rollForward(Supplier<List<TableInfo>> tables) {
        return new ScriptForm(new ActionPlace("roll-forward", "Roll forward",
                ActionGroup.FORWARD, "If what is gone can be added back"),
                "A further migration. What it locks, and for how long, stands in its price; it "
                        + "takes effect at its end.",
                StrategyKind.ROLL_FORWARD, tables);
    }

    static ScriptForm compensate(Supplier<List<TableInfo>> tables) {
        return new ScriptForm(new ActionPlace("compensate", "Compensating script",
                ActionGroup.FORWARD, "If rows can be rebuilt from the rest"),
                "A script that changes data rather than the schema. It takes effect at its end.",
                StrategyKind.COMPENSATING_SCRIPT, tables);
    }

    @Override
    void refresh(RoomView view) {
        outside.offer(view.offers().effects());
    }

    @Override
    Draft draft() {
        List<TypedStatement> statements = TypedStatement.of(editor.text());
        Optional<String> named = typed(version);
        if (kind == StrategyKind.ROLL_FORWARD && named.isEmpty()) {
            return new Missing("Give the migration a version");
        }
        if (statements.isEmpty()) {
            return new Missing("Write the SQL");
        }
        if (outside.missing().isPresent()) {
            return new Missing(outside.missing().get());
        }
        String name = (kind == StrategyKind.ROLL_FORWARD
                ? "Migration " + named.orElseThrow() : "Compensating script") + outside.words();
        FilledIn ready = ready(
                new Step.RunSql(name, Hands.NONE, TypedStatement.sql(statements), List.of(), named,
                        Duration.ZERO, Optional.empty(), outside.emits(statements.size())),
                kind);
        return review.isSelected() ? ready : ready.unreviewed();
    }
}

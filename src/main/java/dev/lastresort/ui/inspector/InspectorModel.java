package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.LedgerQuery;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.model.sheet.SheetText;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.CopyBoard;
import dev.lastresort.ui.timeline.TimelineModel;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What lies behind the branch that the timeline has selected, in four tabs. Invariant: all follow
 * the timeline's comparison, selection and playhead.
 */
public final class InspectorModel {

    public enum Tab { FACTS, LEDGER, DATABASE, STEPS }

    private final TimelineModel timeline;
    private final Optional<TextExport> export;
    private final LatestWork copying;
    private final FactDiffModel facts;
    private final LedgerModel ledger;
    private final DatabaseModel database;
    private final StepsModel steps;
    private final ReadOnlyObjectWrapper<Tab> shownTab = new ReadOnlyObjectWrapper<>(Tab.FACTS);

    /** An inspector that offers no files. */
    public InspectorModel(TimelineModel timeline, Background background) {
        this(timeline, background, Optional.empty());
    }

    public InspectorModel(
            TimelineModel timeline, Background background, Optional<TextExport> export) {
        this.timeline = timeline;
        this.export = export;
        this.copying = new LatestWork(background);
        facts = new FactDiffModel(timeline, background);
        ledger = new LedgerModel(timeline);
        database = new DatabaseModel(timeline, background);
        steps = new StepsModel(timeline, background);
    }

    public ReadOnlyObjectProperty<Tab> shownTab() {
        return shownTab.getReadOnlyProperty();
    }

    public void show(Tab tab) {
        shownTab.set(tab);
    }

    /** Shows the rows or spans that a figure counts, on its branch. */
    public void show(Counted counted) {
        timeline.select(Optional.of(counted.branch()));
        if (counted instanceof Counted.LedgerRows rows) {
            facts.show(rows);
            show(Tab.FACTS);
        }
        LedgerQuery.of(counted, timeline.comparison().get().scenario()).ifPresent(query -> {
            ledger.show(query);
            show(Tab.LEDGER);
        });
    }

    public FactDiffModel facts() {
        return facts;
    }

    public LedgerModel ledger() {
        return ledger;
    }

    public DatabaseModel database() {
        return database;
    }

    public StepsModel steps() {
        return steps;
    }

    /**
     * Copies a sheet, whose text is made away from the window's thread; of two that are copied one
     * after the other the first need not be there.
     *
     * @param failed told why, if it cannot be
     */
    void copy(Supplier<Sheet> sheet, Consumer<String> failed) {
        copying.run(_ -> SheetText.tsv(sheet.get()), CopyBoard::put, failed);
    }

    /** Where text goes that is to be kept; empty if files are not offered. */
    public Optional<TextExport> export() {
        return export;
    }
}

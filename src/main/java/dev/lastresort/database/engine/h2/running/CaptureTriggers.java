package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.engine.h2.change.ViewTarget;
import dev.lastresort.database.engine.h2.change.ViewWrites;
import dev.lastresort.database.engine.h2.standard.FormTrigger;
import dev.lastresort.database.engine.h2.standard.StoredForm;
import java.util.ArrayList;
import java.util.List;
import org.h2.api.Trigger;
import org.h2.schema.TriggerObject;
import org.h2.table.Table;

/**
 * Hangs a {@link RowCapture} on every base table, a {@link FormTrigger} on those that need one, and
 * a {@link ViewWrites} on every simple view, and
 * takes them off again. The triggers are in
 * memory only: they are not part of the schema, so no snapshot, no listing and no scenario ever
 * sees one, and DDL, which could not copy them without an administrator's rights, meets none.
 */
final class CaptureTriggers {

    private static final String NAME = "row capture";

    private record Hung(Table table, TriggerObject trigger) {}

    private final H2Session h2;
    private final Catalog catalog;
    private final CaptureBuffer buffer;
    private final List<Hung> hung = new ArrayList<>();

    CaptureTriggers(H2Session h2, Catalog catalog, CaptureBuffer buffer) {
        this.h2 = h2;
        this.catalog = catalog;
        this.buffer = buffer;
    }

    void attach() {
        catalog.settleOrder();
        for (Table table : catalog.baseTables()) {
            buffer.announce(catalog.shape(table));
            hang(table);
        }
        catalog.views().stream().filter(view -> ViewTarget.of(view).isPresent())
                .forEach(this::hangWrites);
    }

    void detach() {
        hung.forEach(each -> each.table().removeTrigger(each.trigger()));
        hung.clear();
        buffer.forgetShapes();
    }

    private void hangWrites(Table view) {
        TriggerObject trigger = new TriggerObject(h2.schema(), 0, "view writes", view);
        trigger.setRowBased(true);
        trigger.setBefore(true);
        trigger.setInsteadOf(true);
        trigger.setTypeMask(Trigger.INSERT | Trigger.UPDATE | Trigger.DELETE);
        trigger.setTriggerClassName(ViewWrites.class.getName(), false);
        view.addTrigger(trigger);
        hung.add(new Hung(view, trigger));
    }

    private void hang(Table table) {
        if (!StoredForm.of(table).isEmpty()) {
            hang(table, FormTrigger.class, true, true);
        }
        hang(table, RowCapture.class, true, false);
        hang(table, CascadeDepth.class, false, true);
        hang(table, CascadeDepth.class, false, false);
    }

    private void hang(
            Table table, Class<? extends Trigger> what, boolean eachRow, boolean before) {
        TriggerObject trigger = new TriggerObject(h2.schema(), 0, NAME, table);
        trigger.setRowBased(eachRow);
        trigger.setBefore(before);
        trigger.setTypeMask(Trigger.INSERT | Trigger.UPDATE | Trigger.DELETE);
        trigger.setTriggerClassName(what.getName(), false);
        table.addTrigger(trigger);
        hung.add(new Hung(table, trigger));
    }
}

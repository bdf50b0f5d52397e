package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.h2.standard.StoredForm;
import dev.lastresort.database.value.BadText;
import java.util.Map;
import java.util.stream.Collectors;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.table.Table;
import org.h2.value.Value;

/**
 * Gives the rows that a schema change has copied the {@link StoredForm} that triggers give to those
 * that statements write. What it changes is captured like any other update.
 */
final class FormPass {

    private final H2Session h2;
    private final Catalog catalog;

    FormPass(H2Session h2, Catalog catalog) {
        this.h2 = h2;
        this.catalog = catalog;
    }

    /** Throws {@link SqlFailure} if a value is none of its column's type. */
    void run() {
        for (Table table : catalog.baseTables()) {
            Map<Integer, StoredForm> forms = StoredForm.of(table);
            if (!forms.isEmpty() && differs(table, forms)) {
                String sets = forms.keySet().stream()
                        .map(place -> quoted(table.getColumn(place).getName()))
                        .map(column -> column + " = " + column)
                        .collect(Collectors.joining(", "));
                h2.session().prepareCommand(
                        "UPDATE " + quoted(table.getName()) + " SET " + sets).executeUpdate(null);
            }
        }
    }

    private boolean differs(Table table, Map<Integer, StoredForm> forms) {
        SessionLocal session = h2.session();
        Cursor cursor = table.getScanIndex(session).find(session, null, null, false);
        while (cursor.next()) {
            for (Map.Entry<Integer, StoredForm> column : forms.entrySet()) {
                Value value = cursor.get().getValue(column.getKey());
                if (!isStored(column.getValue(), value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isStored(StoredForm form, Value value) {
        try {
            return form.stored(value) == value;
        } catch (BadText e) {
            throw new SqlFailure(SqlFailures.BAD_TEXT, e.getMessage());
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

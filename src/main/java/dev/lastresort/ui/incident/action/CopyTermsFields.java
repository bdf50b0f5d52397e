package dev.lastresort.ui.incident.action;

import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Sql;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** How restored rows meet live ones, and what their columns become: of all tables of one copy. */
final class CopyTermsFields {

    /** In the order in which they are offered. */
    static final SequencedMap<OnConflict, String> RULES = rules();
    private static final String AS_OTHERS = "Treated as any other row";

    private final TextField by;
    private final TextField newest;
    private final ComboBox<String> since;
    private final TextField columns;

    CopyTermsFields(ActionForm form) {
        by = form.text("Columns by which rows meet, blank for the primary key",
                "such as email", "copy-by");
        newest = form.text("Column that tells which row is newer, optional",
                "such as updated_at", "copy-newest");
        since = form.choice("Live rows that requests changed after the restored instant",
                "copy-since");
        since.getItems().setAll(Stream.concat(Stream.of(AS_OTHERS), RULES.values().stream())
                .toList());
        since.setValue(AS_OTHERS);
        columns = form.text("Columns with another name or form by now, optional",
                "such as cents = restored.price", "copy-columns");
        columns.setTooltip(new Tooltip("such as cents = restored.price * 100; id = null"));
    }

    private static SequencedMap<OnConflict, String> rules() {
        SequencedMap<OnConflict, String> rules = new LinkedHashMap<>();
        rules.put(OnConflict.KEEP_LIVE, "The live row stays");
        rules.put(OnConflict.TAKE_RESTORED, "The restored row replaces it");
        rules.put(OnConflict.FAIL, "The step fails");
        rules.put(OnConflict.TAKE_NEWEST, "The newer row counts");
        return Collections.unmodifiableSequencedMap(rules);
    }

    /** The rule of these words. */
    static Optional<OnConflict> rule(String words) {
        return RULES.entrySet().stream().filter(rule -> rule.getValue().equals(words))
                .map(Map.Entry::getKey).findFirst();
    }

    /** What keeps these from being rules, if something does. */
    Optional<String> missing(OnConflict rule, int tables) {
        boolean byNewest = rule == OnConflict.TAKE_NEWEST
                || since().equals(Optional.of(OnConflict.TAKE_NEWEST));
        if (byNewest && newest.getText().isBlank()) {
            return Optional.of("Name the column that tells which row is newer");
        }
        if (tables > 1 && !columns.getText().isBlank()) {
            return Optional.of("Say what columns become for one table at a time");
        }
        return mappings().stream().anyMatch(one -> one.indexOf('=') < 1)
                ? Optional.of("Write what a column becomes as: column = expression")
                : Optional.empty();
    }

    CopyTerms terms() {
        SequencedMap<String, Optional<Sql>> mapped = new LinkedHashMap<>();
        for (String mapping : mappings()) {
            int equals = Math.max(0, mapping.indexOf('='));
            String expression = mapping.substring(equals + 1).strip();
            mapped.put(mapping.substring(0, equals).strip(),
                    Optional.of(expression).filter(text -> !text.equalsIgnoreCase("null"))
                            .map(text -> new Sql(text, "")));
        }
        return new CopyTerms(Optional.empty(), Stream.of(by.getText().split(",", -1))
                .map(String::strip).filter(name -> !name.isEmpty()).toList(),
                Optional.of(newest.getText().strip()).filter(name -> !name.isEmpty()), since(),
                mapped);
    }

    private Optional<OnConflict> since() {
        return rule(String.valueOf(since.getValue()));
    }

    private List<String> mappings() {
        return Stream.of(columns.getText().split(";", -1)).map(String::strip)
                .filter(text -> !text.isEmpty()).toList();
    }
}

package dev.lastresort.session.importing.draft;

import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.importing.schema.MigrationEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a draft says of itself, in words: to those who practise, and to whoever edits it. */
final class DraftWords {

    private static final int MOST_TOLD = 4;
    private static final int MOST_REMARKS = 40;

    private final DraftPlan plan;

    DraftWords(DraftPlan plan) {
        this.plan = plan;
    }

    String title() {
        return clipped("Migration " + plan.version() + ": " + done(1), 110);
    }

    String summary() {
        return clipped("Migration " + plan.version() + " " + done(MOST_TOLD) + ".", 300);
    }

    List<String> story() {
        return List.of("At ten in the morning migration " + Harmless.text(plan.version())
                + " is run against production. The day goes on.",
                "Somebody will notice before long.");
    }

    /** What was guessed, what is missing, and where to begin. */
    List<String> description(Repairs repairs, Map<String, Long> rows) {
        List<String> lines = new ArrayList<>();
        lines.add("Drafted from " + plan.plan().kind().words() + ", at " + plan.version()
                + ". Hazard: " + plan.danger().hazard().label() + ". "
                + plan.danger().hazard().words());
        if (!plan.danger().proposed().isEmpty()) {
            lines.add("The migration does no such thing: what it ends with is a proposal, and not"
                    + " yours.");
        }
        lines.add("Edit first: story, environment, alerts, and the statements of the strategy"
                + " roll-forward. Then the actors: each is one program for a table.");
        lines.add("Guessed: all rows ("
                + Wording.number(rows.values().stream().mapToLong(Long::longValue).sum())
                + " in " + Wording.count(rows.size(), "table")
                + "), sizes, rates, times, programs, and what each"
                + " of them reads and writes.");
        List<String> empty = plan.ground().tables().stream().map(DescribedTable::name)
                .filter(name -> !rows.containsKey(name)
                        && plan.ground().rows().getOrDefault(name, 0L) == 0)
                .toList();
        if (!empty.isEmpty()) {
            lines.add("Without rows, since none is known that fits: " + String.join(", ", empty));
        }
        List<String> keyless = plan.ground().tables().stream()
                .filter(table -> table.key().isEmpty()).map(DescribedTable::name).toList();
        if (!keyless.isEmpty()) {
            lines.add("Without a fact, since they have no key: " + String.join(", ", keyless));
        }
        repairs.failsWith().ifPresent(state -> lines.add("The migration fails on these rows with"
                + " SQLSTATE " + state + ": that is the incident."));
        List<String> remarks = new ArrayList<>(plan.plan().remarks());
        remarks.addAll(plan.ground().remarks());
        remarks.addAll(plan.change().remarks());
        remarks.stream().limit(MOST_REMARKS).map(remark -> "Left out: " + remark)
                .forEach(lines::add);
        if (remarks.size() > MOST_REMARKS) {
            lines.add("… and " + (remarks.size() - MOST_REMARKS) + " more");
        }
        return lines;
    }

    private String done(int most) {
        List<MigrationEffect> effects = plan.change().effects();
        String told = effects.stream().sorted(java.util.Comparator.comparing(MigrationEffect::kind))
                .limit(most).map(DraftWords::told).collect(Collectors.joining(", "));
        return effects.isEmpty() ? "changes something"
                : told + (effects.size() > most && most > 1 ? " and more" : "");
    }

    private static String told(MigrationEffect effect) {
        String table = effect.table().isEmpty() ? "a table" : effect.table();
        String column = effect.column() + " of " + table;
        return switch (effect.kind()) {
            case TABLE_DROPPED -> "drops " + table;
            case TRUNCATED -> "truncates " + table;
            case ALL_ROWS_DELETED -> "deletes all rows of " + table;
            case ALL_ROWS_CHANGED -> "changes all rows of " + table;
            case COLUMN_DROPPED -> "drops " + column;
            case COLUMN_RETYPED -> "makes " + column + " " + effect.now();
            case TABLE_RENAMED -> "renames " + table + " to " + effect.now();
            case COLUMN_RENAMED -> "renames " + column + " to " + effect.now();
            case REQUIRED_COLUMN_ADDED -> "adds " + column + ", which must have a value";
            case NULL_FORBIDDEN -> "forbids NULL in " + column;
            case ROWS_DELETED -> "deletes rows of " + table;
            case ROWS_CHANGED -> "changes rows of " + table;
            case UNIQUE_ADDED -> "makes rows of " + table + " unique";
            case REFERENCE_ADDED -> "adds a foreign key to " + table;
            case CHECK_ADDED -> "adds a check to " + table;
            case INDEX_BUILT -> "builds an index on " + table;
            case INDEX_DROPPED -> "drops an index";
            case NULL_ALLOWED -> "allows NULL in " + column;
            case DEFAULT_CHANGED -> "changes the default of " + column;
            case COLUMN_ADDED -> "adds " + column;
            case TABLE_CREATED -> "makes " + table;
        };
    }

    private static String clipped(String text, int most) {
        String harmless = Harmless.text(text);
        return harmless.length() <= most ? harmless : harmless.substring(0, most - 1) + "…";
    }
}

package dev.lastresort.database.engine.h2.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.h2.schema.Sequence;
import org.h2.table.Column;
import org.h2.table.Table;

/**
 * Sequences as PostgreSQL names them: that of a column that counts by itself has no name of its own
 * here, and none can be renamed.
 */
final class SequencePlan {

    private static final Set<String> OPTIONS = Set.of("no", "minvalue", "maxvalue",
            "increment", "start", "cache", "cycle");

    private final Tables tables;

    SequencePlan(Tables tables) {
        this.tables = tables;
    }

    List<String> altered(Spelled words, String sql) {
        int name = words.says(2, "if", "exists") ? 4 : 2;
        String wanted = words.text(name);
        boolean renames = words.says(name + 1, "rename", "to");
        if (tables.hasSequence(wanted)) {
            return renames ? renamed(tables.sequence(wanted), words.text(name + 3))
                    : List.of(stepped(words, sql, tables.sequence(wanted)));
        }
        for (Table table : tables.base()) {
            for (Column column : table.getColumns()) {
                if (column.getSequence() != null) {
                    String called = table.getName() + "_" + column.getName() + "_seq";
                    if (renames && called.equals(words.text(name + 3))) {
                        return List.of();
                    }
                    if (!renames && wanted.equals(called)) {
                        return List.of("ALTER TABLE " + Tables.quoted(table.getName())
                                + " ALTER COLUMN " + Tables.quoted(column.getName())
                                + options(words, name + 1, stepped(words, sql,
                                        column.getSequence())));
                    }
                }
            }
        }
        return List.of(sql);
    }

    /** Of a column's own sequence all options but RESTART stand behind SET. */
    private static String options(Spelled words, int from, String sql) {
        StringBuilder options = new StringBuilder();
        int done = words.end(from - 1);
        for (int i = from; i < words.size(); i++) {
            boolean begins = OPTIONS.contains(words.text(i)) && words.isWord(i, words.text(i))
                    && !words.says(i - 1, "no");
            if (begins) {
                options.append(sql, done, words.start(i)).append("SET ");
                done = words.start(i);
            }
        }
        return options.append(sql, done, sql.length()).toString();
    }

    /** Behind a value that was used comes the one that is a step further. */
    private static String stepped(Spelled words, String sql, Sequence sequence) {
        int last = words.size() - 1;
        boolean next = words.isSymbol(last - 1, "+") && words.isSymbol(last - 2, ")")
                && words.text(last).equals("1");
        return !next ? sql : sql.substring(0, words.start(last)) + "(" + sequence.getIncrement()
                + ")";
    }

    /** Another one that goes on where it stands, and that the columns count by. */
    private List<String> renamed(Sequence sequence, String name) {
        List<String> statements = new ArrayList<>();
        StringBuilder options = new StringBuilder();
        statements.add("CREATE SEQUENCE " + Tables.quoted(name) + " "
                + sequence.getSequenceOptionsSQL(options));
        for (Table table : tables.base()) {
            for (Column column : table.getColumns()) {
                boolean counts = column.getSequence() == null
                        && Spelled.of(column.getDefaultSQL()).tokens().stream()
                                .anyMatch(token -> token.text().equals(sequence.getName()));
                if (counts) {
                    statements.add("ALTER TABLE " + Tables.quoted(table.getName())
                            + " ALTER COLUMN " + Tables.quoted(column.getName())
                            + " SET DEFAULT NEXT VALUE FOR " + Tables.quoted(name));
                }
            }
        }
        statements.add("DROP SEQUENCE " + Tables.quoted(sequence.getName()));
        return statements;
    }
}

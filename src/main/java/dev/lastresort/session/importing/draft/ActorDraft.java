package dev.lastresort.session.importing.draft;

import static dev.lastresort.session.importing.draft.DraftText.NODES;

import dev.lastresort.database.description.DescribedColumn;
import dev.lastresort.database.description.DescribedColumn.Family;
import dev.lastresort.database.description.DescribedColumn.Fill;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.session.importing.schema.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** A program that writes rows of a table, and one that reads them, both as deployed before. */
final class ActorDraft {

    private static final long FIRST_KEY = 1_000_001;

    private final DescribedTable table;
    private final String name;

    ActorDraft(DescribedTable table) {
        this.table = table;
        name = Names.plain(table.name());
    }

    String writerName() {
        return name + "-writer";
    }

    String readerName() {
        return name + "-reader";
    }

    /**
     * Nothing for a table whose rows cannot be numbered by a program.
     *
     * @param leftNull columns that it does not write, since they may be NULL until the migration
     */
    Optional<ObjectNode> writer(SeedDraft rows, Set<String> leftNull, int place) {
        Map<String, ObjectNode> values = rows.written(FIRST_KEY);
        values.keySet().removeAll(leftNull);
        if (values.isEmpty() || !values.keySet().containsAll(table.key())) {
            return Optional.empty();
        }
        ObjectNode draws = NODES.objectNode();
        List<String> parameters = new ArrayList<>();
        values.forEach((column, draw) -> {
            String parameter = Names.parameter(column);
            boolean now = table.column(column).map(ActorDraft::isWrittenAt).orElse(false);
            parameters.add(now ? ":now" : ":" + parameter);
            if (!now) {
                draws.set(parameter, draw);
            }
        });
        boolean numbered = table.columns().stream().anyMatch(
                column -> column.filled() == Fill.ALWAYS && values.containsKey(column.name()));
        String sql = "INSERT INTO " + Names.sql(table.name()) + " ("
                + Names.sql(List.copyOf(values.keySet())) + ")"
                + (numbered ? " OVERRIDING SYSTEM VALUE" : "")
                + "\nVALUES (" + String.join(", ", parameters) + ")";
        return Optional
                .of(actor(writerName(), "Writes " + table.name(), "4 min", place, draws, sql));
    }

    ObjectNode reader(int place) {
        ObjectNode draws = NODES.objectNode();
        draws.putObject("row").putObject("rows").put("query", "SELECT " + Names.sql(table.key())
                + " FROM " + Names.sql(table.name()));
        List<String> columns = table.columns().stream().map(DescribedColumn::name).toList();
        String where = IntStream.range(0, table.key().size())
                .mapToObj(i -> Names.sql(table.key().get(i)) + " = :row"
                        + (i == 0 ? "" : "." + table.key().get(i)))
                .collect(Collectors.joining(" AND "));
        ObjectNode actor = actor(readerName(), "Reads " + table.name(), "3 min", place, draws,
                "SELECT " + Names.sql(columns) + "\nFROM " + Names.sql(table.name()) + "\nWHERE "
                        + where);
        ObjectNode statement = (ObjectNode) actor.at("/versions/0/statements/0");
        columns.stream().filter(Names::isIdentifier)
                .forEach(statement.putArray("compare")::add);
        statement.put("mustAffect", 1);
        return actor;
    }

    /** A program that only asks whether somebody is there, where no table has rows. */
    static ObjectNode pulse() {
        return actor("pulse", "Asks whether the database answers", "3 min", 0,
                NODES.objectNode(), "SELECT 1");
    }

    private static ObjectNode actor(String called, String title, String every, int place,
            ObjectNode draws, String sql) {
        ObjectNode actor = NODES.objectNode().put("name", called).put("title", title);
        actor.put("description", "Guessed: one program for the table, with every column of it.");
        actor.putObject("schedule").put("every", every).put("offset", 10 + 7 * place + " s");
        actor.set("draws", draws);
        actor.putArray("versions").addObject().put("name", "v1").putArray("statements")
                .addObject().set("sql", DraftText.sql(sql));
        return actor;
    }

    private static boolean isWrittenAt(DescribedColumn column) {
        return column.family() == Family.TIMESTAMP
                && (column.filled() == Fill.DEFAULT
                        || column.name().matches("(?i)(created|updated|inserted).*"));
    }
}

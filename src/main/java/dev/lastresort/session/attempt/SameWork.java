package dev.lastresort.session.attempt;

import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import java.util.List;
import java.util.Map;

/** Whether two steps do the same, whatever they are called and however long they take. */
final class SameWork {

    private SameWork() {}

    static boolean is(Step one, Step other) {
        return switch (one) {
            case Step.Contain a -> other instanceof Step.Contain b && a.what().equals(b.what());
            case Step.Resume a -> other instanceof Step.Resume b && a.what().equals(b.what());
            case Step.Deploy a -> other instanceof Step.Deploy b
                    && a.actor().equals(b.actor()) && a.version().equals(b.version());
            case Step.Verify _ -> other instanceof Step.Verify;
            case Step.RestoreInPlace a -> other instanceof Step.RestoreInPlace b
                    && a.point().equals(b.point());
            case Step.RestoreAside a -> other instanceof Step.RestoreAside b
                    && a.point().equals(b.point());
            case Step.CopyBack a -> other instanceof Step.CopyBack b
                    && a.version().equals(b.version()) && tables(a).equals(tables(b));
            case Step.RunSql a -> other instanceof Step.RunSql b
                    && a.version().equals(b.version())
                    && texts(a.statements()).equals(texts(b.statements()));
        };
    }

    private static List<String> texts(List<Sql> statements) {
        return statements.stream().map(Sql::text).toList();
    }

    /** In which file a condition stands is no matter. */
    private static List<Map.Entry<String, String>> tables(Step.CopyBack step) {
        return step.tables().stream().map(table -> Map.entry(table.table(),
                table.onConflict() + table.where().map(Sql::text).orElse(""))).toList();
    }
}

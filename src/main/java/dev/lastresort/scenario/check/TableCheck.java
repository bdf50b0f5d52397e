package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables that are named outside SQL should be created somewhere. Only a run can tell for certain,
 * so this doubts and never refuses.
 */
final class TableCheck implements Check {

    /** The engine's own. */
    private static final String HISTORY = "schema_history";

    private static final Pattern CREATION =
            Pattern.compile(
                    "(?:\\b(?:TABLE|VIEW)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?|\\bRENAME\\s+TO\\s+)"
                            + "(?:\"?public\"?\\.)?\"?([A-Za-z_]\\w*)",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public void look(Scenario draft, Findings findings) {
        Set<String> tables = created(draft);
        References references = new References(findings);
        for (int i = 0; i < draft.setup().items().size(); i++) {
            if (draft.setup().items().get(i) instanceof Setup.Seed seed) {
                table(seed.table(), draft.setup().pointer(i) + "/table", tables, references);
            }
        }
        for (int i = 0; i < draft.facts().size(); i++) {
            var alternatives = draft.facts().get(i).alternatives();
            for (int j = 0; j < alternatives.size(); j++) {
                String pointer = "/facts/" + i + "/alternatives/" + j + "/table";
                table(alternatives.get(j).table(), pointer, tables, references);
            }
        }
        draft.backups().forEach(backup -> backup.soundness().holds().tables()
                .forEach(name -> table(name, "/backups/" + backup.entry() + "/contents", tables,
                        references)));
        draft.environment().tableGigabytes().keySet().forEach(name -> table(
                name, Pointers.member("/environment/tableSizes", name), tables, references));
        for (StepList program : StepList.of(draft)) {
            for (int i = 0; i < program.steps().size(); i++) {
                step(program.steps().get(i), program.stepPointer(i), tables, references);
            }
        }
    }

    private static void step(Step step, String pointer, Set<String> tables, References references) {
        List<String> named =
                switch (step) {
                    case Step.RunSql runSql -> runSql.locks();
                    case Step.CopyBack copyBack ->
                            copyBack.tables().stream().map(Step.CopiedTable::table).toList();
                    default -> List.of();
                };
        for (int i = 0; i < named.size(); i++) {
            String place = step instanceof Step.RunSql ? "/locks/" + i : "/tables/" + i + "/table";
            table(named.get(i), pointer + place, tables, references);
        }
        step.recoveryPoint().map(Step.RecoveryPoint::portion).ifPresent(portion -> {
            String list = pointer + (portion.only() ? "/tables" : "/without");
            portion.tables().forEach(name -> table(name, list, tables, references));
        });
    }

    private static void table(
            String table, String pointer, Set<String> tables, References references) {
        references.doubt(
                Rule.UNKNOWN_TABLE, "statement that creates", pointer, fold(table), tables);
    }

    private static Set<String> created(Scenario draft) {
        Set<String> tables = new TreeSet<>(Set.of(HISTORY));
        for (Setup.Item item : draft.setup().items()) {
            if (item instanceof Setup.Statement(Sql sql)) {
                collect(sql, tables);
            }
        }
        for (StepList program : StepList.of(draft)) {
            for (Step step : program.steps()) {
                if (step instanceof Step.RunSql runSql) {
                    runSql.statements().forEach(sql -> collect(sql, tables));
                }
            }
        }
        return tables;
    }

    /** Where a statement could not be read, the empty name makes the references doubt nothing. */
    private static void collect(Sql sql, Set<String> tables) {
        if (sql.text().isBlank()) {
            tables.add("");
        }
        Matcher creation = CREATION.matcher(sql.text());
        while (creation.find()) {
            tables.add(fold(creation.group(1)));
        }
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

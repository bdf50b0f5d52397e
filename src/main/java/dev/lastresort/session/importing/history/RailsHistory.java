package dev.lastresort.session.importing.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rails: {@code structure.sql} is the schema with all migrations that it names; what lies between
 * it and the time before a migration is run, or taken back where that is known. Without that file
 * the migrations themselves make the schema.
 */
final class RailsHistory {

    private static final Pattern VERSIONS = Pattern.compile(
            "(?s)INSERT\\s+INTO\\s+\"?schema_migrations\"?.*?VALUES(.*?);",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("'([0-9]+)'");

    private RailsHistory() {}

    static ImportPlan plan(List<SourceFile> files, Optional<String> at, List<String> remarks)
            throws UnreadableHistory {
        List<RailsMigration> migrations = files.stream()
                .filter(file -> file.name().matches("[0-9]+_\\w+\\.rb"))
                .sorted(Comparator.comparing(SourceFile::name, NaturalOrder.INSTANCE))
                .map(RailsMigration::of).toList();
        Optional<SourceFile> structure = files.stream()
                .filter(file -> file.name().endsWith("structure.sql")).findFirst();
        List<Migration> all = migrations.stream()
                .map(one -> new Migration(one.version(), one.file(), one.up())).toList();
        int index = at.isEmpty() ? migrations.size() - 1 : HistoryReader.index(all, at.get());
        RailsMigration incident = migrations.get(index);
        remarks.addAll(incident.unread());
        if (incident.up().isEmpty()) {
            throw new UnreadableHistory(incident.file() + " has nothing that can be read as SQL"
                    + (incident.unread().isEmpty() ? "" : ": "
                            + String.join("; ", incident.unread()))
                    + "; take another one with --at: " + HistoryReader.versions(all));
        }
        List<SourceStatement> before = structure.isPresent()
                ? beside(structure.get(), migrations, index, remarks)
                : migrations(migrations.subList(0, index), remarks);
        if (before.isEmpty()) {
            throw new UnreadableHistory("before " + incident.version() + " there is no schema that"
                    + " could break; take a later one with --at: " + HistoryReader.versions(all));
        }
        String version = index > 0 ? migrations.get(index - 1).version() : "structure.sql";
        return new ImportPlan(HistoryKind.RAILS, before, version, Optional.of(all.get(index)),
                remarks);
    }

    private static List<SourceStatement> migrations(
            List<RailsMigration> earlier, List<String> remarks) {
        List<SourceStatement> before = new ArrayList<>();
        for (RailsMigration one : earlier) {
            before.addAll(one.up());
            remarks.addAll(one.unread());
        }
        return before;
    }

    private static List<SourceStatement> beside(SourceFile structure,
            List<RailsMigration> migrations, int index, List<String> remarks)
            throws UnreadableHistory {
        Set<String> held = new TreeSet<>();
        Matcher list = VERSIONS.matcher(structure.text());
        while (list.find()) {
            Matcher version = VERSION.matcher(list.group(1));
            while (version.find()) {
                held.add(version.group(1));
            }
        }
        List<SourceStatement> before = new ArrayList<>(structure.statements(remarks));
        for (RailsMigration late : migrations.subList(index, migrations.size()).reversed()) {
            if (held.contains(late.version())) {
                before.addAll(late.down().orElseThrow(() -> new UnreadableHistory(
                        structure.path() + " already holds " + late.version()
                                + ", and what takes that back is not known (" + late.file()
                                + " has no down that can be read); give the structure.sql of the"
                                + " commit before it, or leave structure.sql away")));
                remarks.add(late.file() + ": " + structure.name()
                        + " holds it already; it was taken back first");
            }
        }
        for (RailsMigration early : migrations.subList(0, index)) {
            if (!held.contains(early.version())) {
                before.addAll(early.up());
                remarks.addAll(early.unread());
            }
        }
        return before;
    }
}

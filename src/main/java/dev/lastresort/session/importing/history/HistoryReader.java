package dev.lastresort.session.importing.history;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out what a folder is, and what it says about the time before one of its migrations. */
public final class HistoryReader {

    private static final Pattern FLYWAY = Pattern.compile("[VB][0-9].*__.*\\.sql");
    private static final Pattern RUBY = Pattern.compile("[0-9]+_\\w+\\.rb");

    private HistoryReader() {}

    /**
     * The plan of an import.
     *
     * @param at the migration that is to be the incident; the last one, if it is left out
     * @param in what {@code -} stands for among the sources
     */
    public static ImportPlan read(List<Path> sources, Optional<String> at, InputStream in)
            throws UnreadableHistory {
        List<String> remarks = new ArrayList<>();
        List<SourceFile> files = SourceFolder.read(sources, in, remarks);
        if (files.isEmpty()) {
            throw new UnreadableHistory("there is no SQL here: no .sql file, and no Ruby migration;"
                    + " a Liquibase changelog in XML, YAML or JSON is not read: have Liquibase"
                    + " write its SQL (liquibase update-sql > changes.sql), and import that file"
                    + (remarks.isEmpty() ? "" : "; " + String.join("; ", remarks)));
        }
        HistoryKind kind = kind(files);
        return switch (kind) {
            case RAILS -> RailsHistory.plan(files, at, remarks);
            case FLYWAY -> plan(kind, FlywayHistory.of(files, remarks), at, remarks);
            case LIQUIBASE -> plan(kind, LiquibaseHistory.of(files, remarks), at, remarks);
            case PRISMA -> plan(kind, prisma(files, remarks), at, remarks);
            case DUMP, PLAIN -> plan(kind, PlainHistory.of(files, remarks), at, remarks);
        };
    }

    /** A folder for each, whose name begins with the time. */
    private static List<Migration> prisma(List<SourceFile> files, List<String> remarks) {
        return files.stream().filter(file -> file.name().equals("migration.sql"))
                .map(file -> new Migration(file.folder(), file.path(), file.statements(remarks)))
                .toList();
    }

    static HistoryKind kind(List<SourceFile> files) {
        if (files.stream().anyMatch(file -> LiquibaseHistory.isOne(file.text()))) {
            return HistoryKind.LIQUIBASE;
        }
        if (files.stream().anyMatch(file -> file.name().equals("migration.sql"))) {
            return HistoryKind.PRISMA;
        }
        if (files.stream().anyMatch(file -> RUBY.matcher(file.name()).matches())) {
            return HistoryKind.RAILS;
        }
        if (files.stream().anyMatch(file -> FLYWAY.matcher(file.name()).matches())) {
            return HistoryKind.FLYWAY;
        }
        return files.size() == 1 && files.getFirst().text().contains("PostgreSQL database dump")
                ? HistoryKind.DUMP : HistoryKind.PLAIN;
    }

    private static ImportPlan plan(HistoryKind kind, List<Migration> migrations,
            Optional<String> at, List<String> remarks) throws UnreadableHistory {
        if (migrations.isEmpty()) {
            throw new UnreadableHistory("no migration was found, though these are "
                    + kind.words());
        }
        if (migrations.size() == 1 && at.isEmpty()) {
            // a schema alone: what goes wrong with it is proposed
            Migration only = migrations.getFirst();
            return new ImportPlan(kind, only.statements(), only.version(), Optional.empty(),
                    remarks);
        }
        int index = at.isEmpty() ? last(migrations) : index(migrations, at.get());
        List<SourceStatement> before = new ArrayList<>();
        migrations.subList(0, index).forEach(one -> before.addAll(one.statements()));
        if (before.isEmpty()) {
            throw new UnreadableHistory("before " + migrations.get(index).version()
                    + " there is no schema that could break; take a later one with --at: "
                    + versions(migrations));
        }
        return new ImportPlan(kind, before, migrations.get(index - 1).version(),
                Optional.of(migrations.get(index)), remarks);
    }

    /** Repeatable ones come last, and are no version. */
    private static int last(List<Migration> migrations) {
        int index = migrations.size() - 1;
        while (index > 1 && migrations.get(index).version().startsWith("R__")) {
            index--;
        }
        return index;
    }

    static int index(List<Migration> migrations, String at) throws UnreadableHistory {
        List<Integer> same = new ArrayList<>();
        List<Integer> begin = new ArrayList<>();
        for (int i = 0; i < migrations.size(); i++) {
            Migration one = migrations.get(i);
            String name = one.file().substring(one.file().lastIndexOf('/') + 1);
            if (List.of(one.version(), name, one.file()).contains(at)
                    || one.version().equals("V" + at)) {
                same.add(i);
            } else if (one.version().startsWith(at) || name.startsWith(at)) {
                begin.add(i);
            }
        }
        if (same.size() == 1 || same.isEmpty() && begin.size() == 1) {
            return same.isEmpty() ? begin.getFirst() : same.getFirst();
        }
        throw new UnreadableHistory((same.isEmpty() && begin.isEmpty() ? "there is no migration '"
                : "more than one migration begins with '") + at + "'; there are: "
                + versions(migrations));
    }

    static String versions(List<Migration> migrations) {
        int from = Math.max(0, migrations.size() - 12);
        return (from > 0 ? "… " : "") + String.join(", ", migrations.subList(from,
                migrations.size()).stream().map(Migration::version).toList());
    }
}

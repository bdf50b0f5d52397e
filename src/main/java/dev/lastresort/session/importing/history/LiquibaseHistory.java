package dev.lastresort.session.importing.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Liquibase's formatted SQL: each changeset is a migration, whose rollback is not run. Files come
 * by name; a changelog in XML, YAML or JSON is not read.
 */
final class LiquibaseHistory {

    private static final Pattern HEAD =
            Pattern.compile("\\A\\s*--\\s*liquibase\\s+formatted\\s+sql", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGESET = Pattern.compile(
            "(?m)^\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:\\s]+):(\"[^\"]+\"|\\S+).*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLLBACK = Pattern.compile(
            "(?s)/\\*\\s*(?:liquibase\\s+)?rollback\\b.*?\\*/", Pattern.CASE_INSENSITIVE);

    private LiquibaseHistory() {}

    static boolean isOne(String text) {
        return HEAD.matcher(text).find();
    }

    static List<Migration> of(List<SourceFile> files, List<String> remarks) {
        List<Migration> migrations = new ArrayList<>();
        for (SourceFile file : files) {
            if (isOne(file.text())) {
                changesets(file, migrations, remarks);
            } else {
                remarks.add(file.path() + ": no formatted SQL; not read");
            }
        }
        return List.copyOf(migrations);
    }

    private static void changesets(
            SourceFile file, List<Migration> migrations, List<String> remarks) {
        // rollbacks in comments stand there as comments; they are SQL of no changeset
        Matcher changeset = CHANGESET.matcher(ROLLBACK.matcher(file.text())
                .replaceAll(found -> " ".repeat(found.group().length())));
        String version = "";
        int from = 0;
        while (changeset.find()) {
            add(file, version, from, changeset.start(), migrations, remarks);
            version = bare(changeset.group(1)) + ":" + bare(changeset.group(2));
            from = changeset.end();
        }
        add(file, version, from, file.text().length(), migrations, remarks);
    }

    private static void add(SourceFile file, String version, int from, int to,
            List<Migration> migrations, List<String> remarks) {
        if (!version.isEmpty()) {
            migrations.add(new Migration(version, file.path(),
                    file.statements(file.text().substring(from, to), from, remarks)));
        }
    }

    private static String bare(String name) {
        return name.replace("\"", "");
    }
}

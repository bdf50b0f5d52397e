package dev.lastresort.session.importing.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL files, each a migration, in the order in which they come. What several tools write to go down
 * again is left out: files called down, and the part behind a mark that says so.
 */
final class PlainHistory {

    private static final Pattern DOWN = Pattern.compile(
            "(?m)^\\s*--\\s*(?:migrate:down|\\+goose\\s+down|\\+migrate\\s+down|@undo)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private PlainHistory() {}

    static List<Migration> of(List<SourceFile> files, List<String> remarks) {
        List<Migration> migrations = new ArrayList<>();
        for (SourceFile file : files) {
            String stem = file.stem().toLowerCase(Locale.ROOT);
            if (!file.name().toLowerCase(Locale.ROOT).endsWith(".rb")
                    && !stem.equals("down") && !stem.endsWith(".down")
                    && !stem.endsWith("_down")) {
                migrations.add(new Migration(version(file), file.path(),
                        file.statements(upward(file.text()), 0, remarks)));
            } else {
                remarks.add(file.path() + ": goes down again; not run");
            }
        }
        return List.copyOf(migrations);
    }

    private static String version(SourceFile file) {
        String stem = file.stem();
        return stem.equals("up") && !file.folder().isEmpty() ? file.folder()
                : stem.endsWith(".up") ? stem.substring(0, stem.length() - 3) : stem;
    }

    private static String upward(String text) {
        Matcher down = DOWN.matcher(text);
        return down.find() ? text.substring(0, down.start()) : text;
    }
}

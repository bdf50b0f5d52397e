package dev.lastresort.session.importing.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flyway's files: versioned ones by version, from the newest baseline on, then repeatable ones by
 * description. What undoes a migration is not run.
 */
final class FlywayHistory {

    private static final Pattern NAME =
            Pattern.compile("(?:([VBU])([0-9][0-9._]*?)|R)__(.*)\\.sql");

    private FlywayHistory() {}

    private record Versioned(char prefix, String number, SourceFile file) {

        /** Parts by their value; 1 and 1.0 are the same, as Flyway has it. */
        String sortKey() {
            return number.replace('_', '.').replaceAll("(\\.0+)+$", "");
        }
    }

    static List<Migration> of(List<SourceFile> files, List<String> remarks) {
        List<Versioned> versioned = new ArrayList<>();
        List<SourceFile> repeatable = new ArrayList<>();
        for (SourceFile file : files) {
            Matcher name = NAME.matcher(file.name());
            if (!name.matches()) {
                remarks.add(file.path() + ": not named as Flyway names migrations; not read");
            } else if (name.group(1) == null) {
                repeatable.add(file);
            } else if (name.group(1).equals("U")) {
                remarks.add(file.path() + ": undoes a migration; not run");
            } else {
                versioned.add(new Versioned(name.group(1).charAt(0), name.group(2), file));
            }
        }
        versioned.sort(Comparator.comparing(Versioned::sortKey, NaturalOrder.INSTANCE));
        repeatable.sort(Comparator.comparing(SourceFile::name));
        Optional<Versioned> baseline = versioned.stream().filter(one -> one.prefix() == 'B')
                .reduce((_, later) -> later);
        List<Migration> migrations = new ArrayList<>();
        for (Versioned one : versioned) {
            boolean old = baseline.isPresent() && !one.equals(baseline.get())
                    && NaturalOrder.INSTANCE.compare(
                            one.sortKey(), baseline.get().sortKey()) <= 0;
            if (!old) {
                migrations.add(migration(one.prefix() + one.number(), one.file(), remarks));
            }
        }
        repeatable.forEach(file -> migrations.add(migration(file.stem(), file, remarks)));
        return List.copyOf(migrations);
    }

    private static Migration migration(String version, SourceFile file, List<String> remarks) {
        return new Migration(version, file.path(), file.statements(remarks));
    }
}

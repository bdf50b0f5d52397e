package dev.lastresort.session.attempt.history;

import dev.lastresort.session.attempt.file.AttemptFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file in an archive: the attempt that it belongs to, and what it is of it.
 *
 * @param stem   the attempt's own name
 * @param ending what follows it
 */
record ArchiveName(String stem, String ending) {

    /** What says what the archive is. */
    static final String MANIFEST = "last-resort-history.json";

    /** Of what stands beside an attempt. */
    static final List<String> NOTES = List.of(".outcome.properties", ".name.txt");

    private static final Pattern OURS = Pattern.compile("([a-z0-9][a-z0-9-]{0,99}-\\d{8}-\\d{6}"
            + "-\\d{3})(\\.attempt\\.json|\\.outcome\\.properties|\\.name\\.txt)");

    static boolean isOurs(String name) {
        return name.equals(MANIFEST) || OURS.matcher(name).matches();
    }

    /** @param name one that is ours, but for the manifest's */
    static ArchiveName of(String name) {
        Matcher parts = OURS.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name + " is no part of an attempt");
        }
        return new ArchiveName(parts.group(1), parts.group(2));
    }

    boolean isAttempt() {
        return ending.equals(AttemptFile.ENDING);
    }
}

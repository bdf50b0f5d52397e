package dev.lastresort.session.attempt.file;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;

/**
 * A note beside an attempt's file of what came of it, for the library, which does not replay
 * it to know. Invariant: it is believed only of the attempt that it was written of, as that stands;
 * one that is missing, odd or another's says nothing.
 */
public final class OutcomeNote {

    private static final String ENDING = ".outcome.properties";
    private static final int MOST_BYTES = 4096;
    private static final String DECISIONS = "decisions";
    private static final String RESOLVED = "resolved";
    private static final String FINGERPRINT = "fingerprint";
    private static final String LOST = "rowsLost";
    private static final String NEVER_ACCEPTED = "rowsNeverAccepted";
    private static final String DOWN = "mainActorDownSeconds";
    private static final String RECOVER = "timeToRecoverSeconds";

    private final Path file;

    private OutcomeNote(Path file) {
        this.file = file;
    }

    /** @param result present once it was measured */
    record Read(boolean isOver, Optional<Attempts.Result> result) {

        static final Read NOTHING = new Read(false, Optional.empty());
    }

    /** @param attempt the attempt's file */
    public static OutcomeNote beside(Path attempt) {
        String name = attempt.getFileName().toString();
        return new OutcomeNote(attempt.resolveSibling(
                name.substring(0, name.length() - AttemptFile.ENDING.length()) + ENDING));
    }

    /** Notes that it is over, and not measured yet. */
    public void ended(Attempt attempt, boolean resolved) {
        write(about(attempt, resolved));
    }

    /** Notes what it came to. */
    public void measured(Attempt attempt, boolean resolved, Comparison comparison) {
        Outcome outcome = AttemptEnd.of(comparison).outcome();
        Properties note = about(attempt, resolved);
        note.setProperty(LOST, String.valueOf(outcome.rows(Verdict.LOST)));
        note.setProperty(NEVER_ACCEPTED, String.valueOf(outcome.rows(Verdict.NEVER_ACCEPTED)));
        note.setProperty(DOWN, String.valueOf(
                outcome.actor(comparison.scenario().mainActor().name()).downSeconds()));
        outcome.timeToRecoverSeconds()
                .ifPresent(seconds -> note.setProperty(RECOVER, String.valueOf(seconds)));
        write(note);
    }

    private static Properties about(Attempt attempt, boolean resolved) {
        Properties note = new Properties();
        note.setProperty(DECISIONS, String.valueOf(attempt.decisions().size()));
        note.setProperty(RESOLVED, String.valueOf(resolved));
        attempt.fingerprint().ifPresent(print -> note.setProperty(FINGERPRINT, print));
        return note;
    }

    /** What it says of that attempt. */
    Read read(Attempt attempt) {
        Properties note = load();
        boolean ofIt = note.getProperty(DECISIONS, "")
                .equals(String.valueOf(attempt.decisions().size()))
                && Optional.ofNullable(note.getProperty(FINGERPRINT))
                        .equals(attempt.fingerprint());
        if (!ofIt) {
            return Read.NOTHING;
        }
        OptionalLong lost = amount(note, LOST);
        boolean measured = attempt.fingerprint().isPresent() && lost.isPresent()
                && (amount(note, RECOVER).isPresent() || !note.containsKey(RECOVER));
        return new Read(true, measured ? Optional.of(new Attempts.Result(
                Boolean.parseBoolean(note.getProperty(RESOLVED)), lost.getAsLong(),
                amount(note, RECOVER))) : Optional.empty());
    }

    private Properties load() {
        Properties note = new Properties();
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                try (InputStream in = Files.newInputStream(file)) {
                    note.load(new StringReader(new String(
                            in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // nobody's note: of that attempt there is only its own file to tell of
            return new Properties();
        }
        return note;
    }

    private static OptionalLong amount(Properties note, String name) {
        String digits = note.getProperty(name, "");
        return digits.matches("[0-9]{1,15}")
                ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private void write(Properties note) {
        Path draft = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                note.store(writer, "What came of the attempt beside it");
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannot) {
            // The attempt itself is kept, and measured again whenever that is asked for; only the
            // library will not tell how it ended.
            return;
        }
    }
}

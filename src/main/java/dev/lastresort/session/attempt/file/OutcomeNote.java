package dev.lastresort.session.attempt.file;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A note beside an attempt's file of what came of it, for the library, which does not replay
 * it to know. Invariant: it is believed only of the attempt that it was written of, as that stands;
 * one that is missing, odd or another's says nothing.
 */
public final class OutcomeNote {

    private static final String ENDING = ".outcome.properties";
    private static final int MOST_BYTES = 256 * 1024;
    private static final String DECISIONS = "decisions";
    private static final String GROUP = "group";
    private static final String AXIS = "axis.";
    private static final String CURRENCY = ".currency";
    private static final String NEVER = "never";
    private static final String FINGERPRINT = "fingerprint";
    private static final String LOST = "rowsLost";
    private static final String RECOVER = "timeToRecoverSeconds";
    private static final Pattern AXIS_TEXT =
            Pattern.compile("(never|[0-9]{1,15}(?:\\.[0-9]{1,15})?) ([^|]{0,200})\\|(.{1,400})");

    private final Path file;

    private OutcomeNote(Path file) {
        this.file = file;
    }

    /**
     * What is known of an attempt's end.
     *
     * @param result present once it was measured
     */
    public record Read(boolean isOver, Optional<AttemptResult> result) {

        static final Read NOTHING = new Read(false, Optional.empty());
    }

    /** @param attempt the attempt's file */
    public static OutcomeNote beside(Path attempt) {
        String name = attempt.getFileName().toString();
        return new OutcomeNote(attempt.resolveSibling(
                name.substring(0, name.length() - AttemptFile.ENDING.length()) + ENDING));
    }

    /** Notes that it is over, and not measured yet. */
    public void ended(Attempt attempt) {
        write(about(attempt));
    }

    /**
     * Notes what it came to.
     *
     * @param endsFalsely whether it was left with a claim that it is over when it was not
     */
    public void measured(Attempt attempt, Comparison comparison, boolean endsFalsely) {
        AttemptResult result = AttemptResult.of(AttemptEnd.of(comparison), endsFalsely);
        Properties note = about(attempt);
        note.setProperty(GROUP, result.group().name());
        note.setProperty(LOST, String.valueOf(result.rowsLost()));
        result.secondsToRecover()
                .ifPresent(seconds -> note.setProperty(RECOVER, String.valueOf(seconds)));
        for (int i = 0; i < result.axes().size(); i++) {
            Axis axis = result.axes().get(i);
            note.setProperty(AXIS + i, axis.value().map(BigDecimal::toPlainString).orElse(NEVER)
                    + " " + axis.unit() + "|" + axis.name());
            String currency = AXIS + i + CURRENCY;
            axis.currency().ifPresent(one -> note.setProperty(currency, one));
        }
        write(note);
    }

    private static Properties about(Attempt attempt) {
        Properties note = new Properties();
        note.setProperty(DECISIONS, String.valueOf(attempt.decisions().size()));
        attempt.fingerprint().ifPresent(print -> note.setProperty(FINGERPRINT, print));
        return note;
    }

    /** What it says of that attempt. */
    public Read read(Attempt attempt) {
        Properties note = load();
        boolean ofIt = note.getProperty(DECISIONS, "")
                .equals(String.valueOf(attempt.decisions().size()))
                && Optional.ofNullable(note.getProperty(FINGERPRINT))
                        .equals(attempt.fingerprint());
        if (!ofIt) {
            return Read.NOTHING;
        }
        return new Read(true, attempt.fingerprint().flatMap(_ -> result(note)));
    }

    private static Optional<AttemptResult> result(Properties note) {
        OptionalLong lost = amount(note, LOST);
        Optional<AttemptGroup> group = Arrays.stream(AttemptGroup.values())
                .filter(one -> one.name().equals(note.getProperty(GROUP))).findFirst();
        boolean odd = note.containsKey(RECOVER) && amount(note, RECOVER).isEmpty();
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; note.containsKey(AXIS + i); i++) {
            Matcher axis = AXIS_TEXT.matcher(note.getProperty(AXIS + i));
            if (!axis.matches()) {
                return Optional.empty();
            }
            Optional<String> currency = Optional.ofNullable(
                    note.getProperty(AXIS + i + CURRENCY)).filter(one -> one.matches("[A-Z]{3}"));
            axes.add(new Axis(axis.group(3), axis.group(2), currency, Optional.of(axis.group(1))
                    .filter(value -> !value.equals(NEVER)).map(BigDecimal::new)));
        }
        return lost.isEmpty() || odd || axes.isEmpty() ? Optional.empty()
                : group.map(one -> new AttemptResult(
                        one, axes, lost.getAsLong(), amount(note, RECOVER)));
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

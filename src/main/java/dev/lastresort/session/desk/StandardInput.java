package dev.lastresort.session.desk;

import dev.lastresort.scenario.json.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What comes in by standard input, where {@code -} stands for a file. Invariant: it is read once,
 * only if it is asked for, and no further than it takes to see that it is too large.
 */
public final class StandardInput {

    /** What problems call it. */
    public static final String NAME = "(standard input)";

    private static final String SIGN = "-";

    private final InputStream stream;
    private Optional<byte[]> read = Optional.empty();

    public StandardInput(InputStream stream) {
        this.stream = stream;
    }

    public static StandardInput ofThisProcess() {
        return new StandardInput(System.in);
    }

    /** Whether that word on the command line stands for it. */
    public static boolean isMeant(String word) {
        return word.equals(SIGN);
    }

    /** What came; empty if it cannot be read. */
    public synchronized Optional<byte[]> bytes() {
        if (read.isEmpty()) {
            try {
                read = Optional.of(stream.readNBytes(SourceText.MAX_BYTES + 1));
            } catch (IOException cannot) {
                return Optional.empty();
            }
        }
        return read;
    }
}

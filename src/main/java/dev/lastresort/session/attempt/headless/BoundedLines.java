package dev.lastresort.session.attempt.headless;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines from somebody else. Invariant: no more of a line is kept than the bound. */
final class BoundedLines {

    /** More than the longest script that an attempt can hold. */
    static final int MOST_BYTES = 1_000_000;

    private static final int END = -1;

    private final InputStream in;

    BoundedLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** A line without its end. */
    sealed interface InputLine {}

    record SoundLine(String text) implements InputLine {}

    /** It is longer than the bound, or no UTF-8; it was read to its end all the same. */
    record Garbled(String code, String why) implements InputLine {}

    /** The next one; empty at the end. */
    Optional<InputLine> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        int one = in.read();
        if (one == END) {
            return Optional.empty();
        }
        for (; one != END && one != '\n'; one = in.read()) {
            tooLong |= line.size() == MOST_BYTES;
            if (!tooLong) {
                line.write(one);
            }
        }
        return Optional.of(tooLong ? new Garbled("too-long",
                "a line holds at most " + MOST_BYTES + " bytes") : text(line.toByteArray()));
    }

    private static InputLine text(byte[] bytes) {
        try {
            return new SoundLine(StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException noText) {
            return new Garbled("not-json", "the line is not UTF-8");
        }
    }
}

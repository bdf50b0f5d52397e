package dev.lastresort.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Standard output or standard error. {@link PrintStream} keeps to itself why something could not be
 * written: a full disk, a reader that went away. This one remembers the first reason.
 */
public final class StandardStream extends PrintStream {

    private final Remembering written;

    StandardStream(OutputStream to, boolean flushesLines, Charset letters) {
        this(new Remembering(to), flushesLines, letters);
    }

    private StandardStream(Remembering written, boolean flushesLines, Charset letters) {
        super(written, flushesLines, letters);
        this.written = written;
    }

    /** In the letters that the terminal takes. */
    public static StandardStream out() {
        return new StandardStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false,
                System.out.charset());
    }

    public static StandardStream err() {
        return new StandardStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)), true,
                System.err.charset());
    }

    /** Sends on what waits, and answers why not all of it arrived; empty if it did. */
    static Optional<String> fault(PrintStream stream) {
        if (!stream.checkError()) {
            return Optional.empty();
        }
        return Optional.of(stream instanceof StandardStream known ? known.written.reason
                : "no reason is known");
    }

    private static final class Remembering extends FilterOutputStream {

        private String reason = "";

        Remembering(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException cannot) {
                throw remembered(cannot);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException cannot) {
                throw remembered(cannot);
            }
        }

        private IOException remembered(IOException cannot) {
            reason = reason.isEmpty() ? String.valueOf(cannot.getMessage()) : reason;
            return cannot;
        }
    }
}

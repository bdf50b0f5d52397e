package dev.lastresort.session.attempt.file;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.AttemptText;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Keeps an attempt in a file. Each time the whole of it is written beside the file, forced to the
 * disk, and moved over it at once: whoever looks, and whenever the program is killed, finds either
 * the attempt before the last decision or the one with it, and never half of one. An attempt is
 * small, so that this costs no more than a log to append to would, which after a kill would have to
 * be fixed, and be no JSON document in between.
 *
 * <p>Invariant: what is kept can be read back; an attempt that would be too large to is not kept.
 * Nor is anything written over that this object has neither written nor read.
 */
public final class AttemptFile implements Keeper {

    /** What the names of such files end in. */
    public static final String ENDING = ".attempt.json";

    private final Path file;
    private final FileClaim claim;
    private final AttemptReader reader = new AttemptReader();
    private byte[] known = {};

    public AttemptFile(Path file) {
        this.file = file.toAbsolutePath();
        claim = new FileClaim(this.file);
    }

    public Path path() {
        return file;
    }

    /**
     * Claims the file for this program until it is closed, or the program ends in whatever way.
     *
     * @return false if another one has it, or nothing can be written beside it
     */
    public synchronized boolean claim() {
        try {
            return claim.take();
        } catch (IOException cannot) {
            // to keep something will tell why
            return false;
        }
    }

    /** Reads what was kept. */
    public synchronized LoadedAttempt read() {
        LoadedAttempt read = reader.read(file);
        try {
            known = read instanceof LoadedAttempt.Valid ? Files.readAllBytes(file) : known;
            return read instanceof LoadedAttempt.Valid ? reader.read(file.toString(), known) : read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps the attempt; once this returns, no kill loses it.
     *
     * @throws UncheckedIOException     if it cannot be written, or somebody else writes there
     * @throws IllegalArgumentException if it could not be read back
     */
    @Override
    public synchronized void accept(Attempt attempt) {
        byte[] bytes = AttemptText.bytes(attempt);
        if (reader.read(file.toString(), bytes) instanceof LoadedAttempt.Invalid(var problems)) {
            throw new IllegalArgumentException(problems.getFirst().text());
        }
        try {
            Files.createDirectories(file.getParent());
            if (!claim.take() || Files.exists(file) && !isKnown()) {
                throw new IOException("another window or program goes on with " + file
                        + ", and nothing of it is written over");
            }
            Path beside = file.resolveSibling("." + file.getFileName() + ".new");
            write(beside, bytes);
            move(beside);
            known = bytes;
            forceFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isKnown() throws IOException {
        return Files.size(file) == known.length
                && Arrays.equals(Files.readAllBytes(file), known);
    }

    @Override
    public synchronized void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private void move(Path beside) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException onlyThisWay) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The move itself has to reach the disk. Some systems cannot open a folder, and need not. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException cannot) {
            // where a folder cannot be opened, its entries are the file system's own care
        }
    }
}

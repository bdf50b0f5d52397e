package dev.lastresort.session.author;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.desk.StandardInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A scenario's file that is to get what was measured. Invariant: it is replaced as a whole or not
 * at all, only if it is still what was compared, and only by a scenario that reads well.
 */
public final class ExpectFile {

    private final Path file;
    private final byte[] known;

    /** Whether there is a file to write into. */
    public sealed interface Admittance {}

    public record Ready(ExpectFile file) implements Admittance {}

    /** There is none; {@code reason} says why. */
    public record Refused(String reason) implements Admittance {}

    /** It cannot be read; whoever compares it is told why. */
    public record Unread() implements Admittance {}

    /** What came of writing. */
    public sealed interface WriteResult {}

    /** @param changes a line for each; none if all was as expected, and then nothing was written */
    public record Changed(List<String> changes) implements WriteResult {
        public Changed {
            changes = List.copyOf(changes);
        }
    }

    public record NotChanged(String reason) implements WriteResult {}

    private ExpectFile(Path file, byte[] known) {
        this.file = file;
        this.known = known;
    }

    /** To be asked before the comparison, so that a change meanwhile is seen. */
    static Admittance open(ScenarioSource source, String name) {
        if (StandardInput.isMeant(name)) {
            return new Refused("what comes by standard input is not written into; name its file");
        }
        Optional<Path> file = source.file(name);
        if (file.isEmpty()) {
            return new Refused("'" + name + "' comes with the program, and is not written into;"
                    + " copy it: lastresort new my-" + name + " --from " + name);
        }
        try {
            Path real = file.get().toRealPath();
            return Files.isWritable(real) ? new Ready(new ExpectFile(real, bytes(real)))
                    : new Refused(name + " cannot be written; who may?");
        } catch (IOException cannot) {
            return new Unread();
        }
    }

    /** Puts in what was measured. */
    public WriteResult write(Comparison comparison) {
        ExpectEdit edit = ExpectEdit.of(
                new String(known, StandardCharsets.UTF_8), comparison);
        if (edit.changes().isEmpty()) {
            return new Changed(List.of());
        }
        try {
            return replaced(edit);
        } catch (IOException cannot) {
            return new NotChanged(file + " cannot be written, and is as it was; is its folder open"
                    + " to you, and not full?");
        }
    }

    private WriteResult replaced(ExpectEdit edit) throws IOException {
        Path beside = Files.createTempFile(file.getParent(), ".last-resort", ".json");
        try {
            Files.write(beside, edit.text().getBytes(StandardCharsets.UTF_8));
            if (!(new ScenarioReader().read(beside, List.of(),
                    OptionalLong.empty()) instanceof Loaded.Valid)) {
                throw new IllegalStateException("what was measured would spoil " + file);
            }
            if (!Arrays.equals(bytes(file), known)) {
                return new NotChanged(file + " has changed since it was compared, and is left as"
                        + " it is; compare it again");
            }
            keepRights(beside);
            move(beside);
            return new Changed(edit.changes());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void keepRights(Path beside) throws IOException {
        PosixFileAttributeView rights =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null) {
            Files.setPosixFilePermissions(beside, rights.readAttributes().permissions());
        }
    }

    private void move(Path beside) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException onlyThisWay) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}

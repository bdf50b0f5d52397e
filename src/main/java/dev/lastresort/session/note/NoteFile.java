package dev.lastresort.session.note;

import dev.lastresort.model.exercise.EvaluatorNote;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.model.sheet.SheetText;
import dev.lastresort.scenario.exercise.NoteSheet;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.WholeFile;
import dev.lastresort.session.store.StoreMember;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An evaluator's sheet of notes while it is written. Invariant: what stands in it stays in it; a
 * note is added as a whole, on the disk before it counts as written; and a sheet that could not be
 * read again as it was written is not added to.
 *
 * @param file whose name tells who writes
 */
public record NoteFile(Path file) {

    private static final int LONGEST_NAME = 80;

    /** That evaluator's in a folder. */
    public static NoteFile of(Path folder, String evaluator) {
        StoreMember member = StoreMember.evaluator(evaluator);
        if (member.name().isEmpty() || member.name().length() > LONGEST_NAME) {
            throw new DeskException("An evaluator has a name of 1 to " + LONGEST_NAME + " letters");
        }
        return new NoteFile(folder.resolve(member.sheet()));
    }

    /**
     * Adds one.
     *
     * @throws DeskException if it cannot be, with what is to be mended
     */
    public void add(EvaluatorNote note) {
        try (FileChannel sheet = FileChannel.open(file, StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS);
                var _ = sheet.lock()) {
            byte[] before = Files.readAllBytes(file);
            byte[] row = row(note, before);
            byte[] whole = new byte[before.length + row.length];
            System.arraycopy(before, 0, whole, 0, before.length);
            System.arraycopy(row, 0, whole, before.length, row.length);
            look(note, before, whole);
            ByteBuffer rest = ByteBuffer.wrap(row);
            while (rest.hasRemaining()) {
                sheet.write(rest, sheet.size());
            }
            sheet.force(true);
        } catch (IOException cannot) {
            throw new DeskException(WholeFile.reason(file, cannot), cannot);
        }
    }

    /** That it would be read as it was written, whatever columns the sheet has. */
    private void look(EvaluatorNote note, byte[] before, byte[] whole) {
        fault(before).map(Problem::text).or(() -> fault(whole).map(Problem::advice))
                .ifPresent(why -> {
                    throw new DeskException("The note was not written. " + why);
                });
        List<EvaluatorNote> read = NoteSheet.read(file.toString(), whole).notes();
        if (read.isEmpty() || !read.getLast().equals(note)) {
            throw new DeskException("The note was not written: " + file + " has other columns than "
                    + String.join(", ", NoteSheet.HEADINGS)
                    + "; give it another name, and a new one is begun");
        }
    }

    private Optional<Problem> fault(byte[] sheet) {
        return sheet.length == 0 ? Optional.empty()
                : NoteSheet.read(file.toString(), sheet).problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR).findFirst();
    }

    private static byte[] row(EvaluatorNote note, byte[] before) {
        String heading = SheetText.csv(new Sheet(NoteSheet.HEADINGS, List.of()));
        String row = SheetText.csv(new Sheet(NoteSheet.HEADINGS, List.of(List.of(
                note.written().map(Instant::toString).orElse(""), note.team(),
                note.scenario().orElse(""), note.at().orElse(""), note.objective().orElse(""),
                note.text())))).substring(heading.length());
        boolean isOpen = before.length > 0 && before[before.length - 1] != '\n';
        return ((before.length == 0 ? heading : isOpen ? "\r\n" : "") + row)
                .getBytes(StandardCharsets.UTF_8);
    }
}

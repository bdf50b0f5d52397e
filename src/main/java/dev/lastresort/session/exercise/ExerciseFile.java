package dev.lastresort.session.exercise;

import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.scenario.exercise.ExerciseReader;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.WholeFile;
import dev.lastresort.session.desk.Excerpts;
import dev.lastresort.session.desk.QuotedProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An exercise's file while it is changed in the window. Invariant: what somebody else wrote into it
 * meanwhile is never written over.
 */
public final class ExerciseFile {

    private static final int MOST_TOLD = 3;

    private ExerciseFile() {}

    /**
     * A file that was opened.
     *
     * @param bytes as they lie on the disk
     */
    // The bytes are what was read, and nobody asks whether two are equal.
    @SuppressWarnings("ArrayRecordComponent")
    public record OpenedExercise(Path file, byte[] bytes, ExerciseDocument document) {}

    /** @throws DeskException if it cannot be changed here, with all that is wrong with it */
    public static OpenedExercise open(Path file) {
        return switch (ExerciseDocument.of(file)) {
            case ExerciseDocument.Editable(var document, var bytes) ->
                    new OpenedExercise(file, bytes, document);
            case ExerciseDocument.NotEditable(var problems) -> throw new DeskException(problems
                    .stream().map(Problem::text).limit(MOST_TOLD)
                    .collect(Collectors.joining("\n")));
        };
    }

    /** Why that file cannot be changed here; none if it can. */
    public static List<Problem> problems(String word) {
        try {
            return switch (ExerciseDocument.of(Path.of(word))) {
                case ExerciseDocument.Editable _ -> List.of();
                case ExerciseDocument.NotEditable(var problems) -> problems;
            };
        } catch (InvalidPathException noPath) {
            return ExerciseDesk.missing(word);
        }
    }

    /** With the ending that says what it is. */
    public static Path named(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.endsWith(ExerciseReader.ENDING) ? chosen : chosen.resolveSibling(
                (name.endsWith(".json") ? name.substring(0, name.length() - ".json".length())
                        : name) + ExerciseReader.ENDING);
    }

    /**
     * Writes into the file that was opened.
     *
     * @param known what it held then
     * @throws DeskException if it cannot be written, or holds something else by now
     */
    public static void save(Path file, byte[] bytes, byte[] known) {
        if (!Files.exists(file)
                || ExerciseDocument.of(file) instanceof ExerciseDocument.Editable(_, var there)
                        && Arrays.equals(there, known)) {
            write(file, bytes);
            return;
        }
        throw new DeskException(file.getFileName() + " was changed elsewhere since it was opened"
                + " here, and nothing was written over it. Save this one under another name.");
    }

    /**
     * Writes where somebody has chosen to.
     *
     * @throws DeskException if it cannot be written
     */
    public static void write(Path file, byte[] bytes) {
        try {
            WholeFile.write(file, bytes);
        } catch (IOException cannot) {
            throw new DeskException(WholeFile.reason(file, cannot), cannot);
        }
    }

    /** Those problems beside the lines of what would be written. */
    public static List<QuotedProblem> quoted(Path file, byte[] bytes, List<Problem> problems) {
        return Excerpts.of(file, bytes).of(problems);
    }
}

package dev.lastresort.report.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.scenario.exercise.InjectSheet;
import dev.lastresort.scenario.exercise.RandomExercise;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of injects as a sheet. */
class InjectListTest {

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        for (long seed = 0; seed < 300; seed++) {
            Exercise exercise = RandomExercise.of(seed);
            InjectSheet.TriedSheet tried = new InjectSheet(exercise, Map.of())
                    .read("x", InjectList.csv(exercise).getBytes(StandardCharsets.UTF_8));
            assertEquals(Optional.of(exercise), tried.exercise(), tried.problems()::toString);
        }
    }

    @Test
    void aSpreadsheetFindsNoFormula() {
        Pattern formula = Pattern.compile("(^|,)\"[=+@\\uFF1D]", Pattern.MULTILINE);
        for (long seed = 0; seed < 300; seed++) {
            String csv = InjectList.csv(RandomExercise.of(seed));
            assertTrue(!formula.matcher(csv).find(), csv);
        }
    }
}

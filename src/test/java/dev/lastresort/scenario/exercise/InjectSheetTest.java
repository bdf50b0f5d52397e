package dev.lastresort.scenario.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.Seat;
import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.scenario.exercise.InjectSheet.TriedSheet;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A master scenario events list of somebody else's, read into injects. */
class InjectSheetTest {

    private static final Exercise EMPTY = new Exercise("x", "X", List.of(), Seat.usual(),
            List.of(new ExercisePart("some", OptionalLong.empty(), Optional.empty(),
                    Optional.empty(),
                    ExercisePart.TimeBox.USUAL, List.of(), List.of(), List.of(), List.of(),
                    List.of())),
            List.of(), List.of());

    @Test
    void aListAsOthersKeepItIsReadByItsHeadings() {
        InjectSheet.TriedSheet tried = read("MSEL Number;Time;Event Type;Description;From;Player;"
                + "Expected Player Action;Capability;Remarks;Priority\r\n"
                + "1.1;11:05;Message;\"The phones; they \"\"ring\"\"\";Support;Commander;Answers;"
                + "C7;late;high\r\n"
                + "1.2;T+20 min;False information;Nothing is saved;;everyone;;C7;;\r\n"
                + "1.3;;Question;How long?;Sales;Media;;;;low\n", Map.of());
        assertEquals(List.of(SheetField.NUMBER, SheetField.TIME, SheetField.EVENT,
                SheetField.INJECT, SheetField.FROM, SheetField.TO, SheetField.EXPECTED,
                SheetField.OBJECTIVE, SheetField.NOTE),
                tried.columns().values().stream()
                        .flatMap(Optional::stream).toList());
        assertEquals(Optional.empty(), tried.columns().get("Priority"));
        List<Inject> injects = injects(tried);
        assertEquals(new Inject("inject 1.1", new Inject.AtTime(LocalTime.of(11, 5)),
                new InjectContent.Said("Support", Optional.of(SeatName.COMMANDER),
                        "The phones; they \"ring\"", false),
                Optional.of("Answers"),
                Optional.of("C7"), Optional.of("late")), injects.get(0));
        assertEquals(new Inject.AfterPage(Duration.ofMinutes(20)), injects.get(1).when());
        assertEquals(new InjectContent.Said("The facilitator", Optional.empty(),
                "Nothing is saved", true), injects.get(1).content());
        assertEquals(new Inject.OnShelf('1'), injects.get(2).when());
        // an objective that the exercise did not have, once
        assertEquals(List.of("C7"), tried.exercise().orElseThrow().objectives().stream()
                .map(Exercise.TrainingObjective::name).toList());
        // a player that is no seat of this program's
        assertEquals(List.of("x:4:31"), tried.problems().stream().map(Problem::place).toList());
        assertEquals(Severity.WARNING, tried.problems().getFirst().severity());
    }

    @Test
    void anEventThatIsNoSortOfInjectIsAMessageAndThatIsTold() {
        InjectSheet.TriedSheet tried = read("event,inject\nDecision,Do we close?\n,Hello\n"
                + "Message to all,Hello\n", Map.of());
        assertEquals(List.of("x:2:1"), tried.problems().stream().map(Problem::place).toList());
        assertEquals(Severity.WARNING, tried.problems().getFirst().severity());
        assertEquals(3, injects(tried).size());
    }

    @Test
    void aColumnIsWhatSomebodySaysThatItIs() {
        InjectSheet.TriedSheet tried = read("inject,text\nnot this,this\n",
                Map.of("text", SheetField.INJECT));
        assertEquals("this", injects(tried).getFirst().content().text());
        assertEquals(Optional.empty(), tried.columns().get("inject"));
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlaceAndNothingIsTaken() {
        InjectSheet.TriedSheet tried = read("time,inject,scenario\nsoon,Something,\n"
                + ",,\nkey 1,One,1\nkey 1,Two,1\n12:00,,2\n", Map.of());
        assertEquals(Optional.empty(), tried.exercise());
        assertEquals(List.of("x:2:1", "x:5:1", "x:6:8"), tried.problems().stream()
                .map(Problem::place).toList());
        assertEquals(Optional.empty(), read("number,time\n1,11:00\n", Map.of()).exercise());
        assertEquals(Optional.empty(), read("inject\n\"open\n", Map.of()).exercise());
        assertEquals(Optional.empty(), read("", Map.of()).exercise());
    }

    @Test
    void theApostropheOfASpreadsheetIsNoPartOfAValue() {
        assertEquals(List.of("=1+1", "'tis", "-5"), injects(read(
                "inject\n'=1+1\n'tis\n'-5\n", Map.of())).stream()
                .map(inject -> inject.content().text()).toList());
    }

    @Test
    void noBytesOfAStrangerMakeItThrow() {
        byte[] whole = ("number,time,event,inject\n1,+5 min,unavailable for 5 min,\"x\"\n"
                + "2,when a has failed 3 times,question,y\n").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = whole.clone();
            for (int slips = random.nextInt(1, 5); slips > 0; slips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            new InjectSheet(EMPTY, Map.of()).read("x", bytes);
        }
        assertTrue(read(",".repeat(3_000_000), Map.of()).exercise().isEmpty());
        assertTrue(read("inject\n" + "x\n".repeat(100_000), Map.of()).exercise().isEmpty());
    }

    private static List<Inject> injects(InjectSheet.TriedSheet tried) {
        return tried.exercise().orElseThrow(() -> new AssertionError(tried.problems().toString()))
                .parts().getFirst().injects();
    }

    @ParameterizedTest
    @CsvSource({"9:05, 09:05", "11:05:30, 11:05:30", "9:05 PM, 21:05", "12:00am, 00:00",
        "12:30 pm, 12:30", "2026-03-02 9:05, 2026-03-02T09:05"})
    void timesAreReadAsSpreadsheetsShowThem(String shown, String meant) {
        assertEquals(meant.contains("T") ? new Inject.AtInstant(LocalDateTime.parse(meant))
                : new Inject.AtTime(LocalTime.parse(meant)),
                injects(read("time,inject\n" + shown + ",x\n", Map.of())).getFirst().when());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            time,inject\\n3/2/2026 11:05,x                 | 2:1 | does not say when
            time,inject\\n13:05 PM,x                       | 2:1 | does not say when
            time,inject\\n0.4618,x                         | 2:1 | does not say when
            time,inject\\nkey 1,x\\nkey 1,y                 | 3:1 | has that key
            inject,from\\nx,S\\ny,LONG                      | 3:1 | longer than 120
            inject\\nx\\nLONG                               | 3:1 | longer than 2000
            inject,name\\nx,a\\ny,LONG                      | 3:1 | longer than 120
            """)
    void whatAnExerciseCannotHoldIsToldAtItsRowAndNotCut(
            String sheet, String place, String words) {
        InjectSheet.TriedSheet tried = read(sheet.replace("\\n", "\n")
                .replace("LONG", "x".repeat(2001)), Map.of());
        assertEquals(Optional.empty(), tried.exercise());
        Problem problem = tried.problems().getFirst();
        assertEquals("x:" + place, problem.place());
        assertTrue(problem.message().contains(words), problem.message());
    }

    @Test
    void moreInjectsThanAnExerciseHoldsAreNotTaken() {
        assertEquals(200, read("time,inject\n" + "11:05,x\n".repeat(200), Map.of()).exercise()
                .orElseThrow().parts().getFirst().injects().size());
        assertEquals(Optional.empty(),
                read("time,inject\n" + "11:05,x\n".repeat(201), Map.of()).exercise());
        TriedSheet shelf = read("inject\n" + "x\n".repeat(37), Map.of());
        assertEquals(List.of("all keys of the shelf are taken, and this row does not say when"),
                shelf.problems().stream().map(Problem::message).toList());
    }

    @Test
    void whatSpreadsheetsPutBeforeTheHeadingsIsNoMatter() {
        String plain = "time;inject\n11:05;Grüße\n";
        TriedSheet expected = read(plain, Map.of());
        assertEquals(List.of(), expected.problems());
        for (byte[] bytes : List.of(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8),
                ("sep=;\r\n" + plain).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16BE))) {
            TriedSheet tried = new InjectSheet(EMPTY, Map.of()).read("x", bytes);
            assertEquals(List.of(), tried.problems());
            assertEquals(expected.exercise(), tried.exercise());
        }
        assertEquals("x:2:1", read("sep=;\ntime;event\n11:05;x\n", Map.of()).problems()
                .getFirst().place(), "lines are counted as an editor counts them");
    }

    @Test
    void aHeadingThatIsNotThereIsNotTakenForAnything() {
        Problem problem = read("inject,wen\nx,y\n", Map.of("when", SheetField.TIME)).problems()
                .getFirst();
        assertEquals("no column is called 'when'", problem.message());
        assertTrue(problem.howToFix().contains("wen"), problem.howToFix());
    }

    private static InjectSheet.TriedSheet read(String text, Map<String, SheetField> named) {
        return new InjectSheet(EMPTY, named).read("x", text.getBytes(StandardCharsets.UTF_8));
    }
}

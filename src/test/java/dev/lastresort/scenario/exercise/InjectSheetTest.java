package dev.lastresort.scenario.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.Seat;
import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A master scenario events list of somebody else's, read into injects. */
class InjectSheetTest {

    private static final Exercise EMPTY = new Exercise("x", "X", List.of(), Seat.usual(),
            List.of(new ExercisePart("some", OptionalLong.empty(), Optional.empty(),
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

    private static InjectSheet.TriedSheet read(String text, Map<String, SheetField> named) {
        return new InjectSheet(EMPTY, named).read("x", text.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.outcome.ActorTally.Outage;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.story.BranchTracks;
import dev.lastresort.picture.story.RoomStory;
import dev.lastresort.picture.story.RoomStory.ConditionChange;
import dev.lastresort.picture.story.Track;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.sample.SampleComparison;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Of the recovery in place: approved from 10:47 to 10:55, then ten minutes of provisioning, 95 of
 * restore and 24 of redo; it goes back to 10:00.
 */
class HappeningsTest {

    private static final Comparison SAMPLE = SampleComparison.create();
    private static final LocalDateTime START = SAMPLE.scenario().start();
    private static final TimeRange DAY = new TimeRange(START, SAMPLE.scenario().horizon());

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }

    private static BranchTracks tracks(String name) {
        BranchResult branch = SAMPLE.branches().stream()
                .filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        return BranchTracks.of(branch, SAMPLE.scenario());
    }

    private static List<Happening> of(BranchTracks tracks, Mark... marks) {
        return new Happenings("b", "Branch", tracks, SAMPLE.scenario()).of(List.of(marks));
    }

    private static List<String> told(List<Happening> lines, Class<? extends Shown> kind) {
        return lines.stream().filter(line -> kind.isInstance(line.shown()))
                .map(HappeningsTest::told).toList();
    }

    private static String told(Happening line) {
        return line.at().toLocalTime() + " " + line.what() + ": " + line.detail();
    }

    @Test
    void eachPhaseOfAStepIsTold() {
        String step = "Point-in-time recovery to 10:00, ";
        assertEquals(List.of("10:47 Approval: " + step + "8 min",
                "10:55 Provisioning: " + step + "10 min", "11:05 Restore: " + step + "1 h 35 min",
                "12:40 Redo: " + step + "24 min"),
                told(of(tracks("pitr")),
                        Shown.StepPhase.class));
    }

    @Test
    void itIsToldWhenTheDatabaseIsDownAndWhatIsLost() {
        List<Happening> lines = of(tracks("pitr"));
        assertEquals(List.of("10:55 Database down: 2 h 9 min"),
                told(lines, Shown.DatabaseLine.class));
        assertEquals(List.of("10:00 Discarded: 55 min of history"),
                told(lines, Shown.Discarded.class));
        assertEquals(List.of("10:00:10 Forgotten: 165 told yes, then forgotten, until 10:55:10",
                "10:55:10 Turned away: 387 turned away, until 13:04:10"),
                told(lines, Shown.Requests.class));
        assertEquals(List.of(), told(lines, Shown.SideInstance.class));
    }

    @Test
    void aSideInstanceIsTold() {
        List<Happening> lines = of(tracks("side-restore"));
        assertEquals(List.of(new Shown.SideInstance("b", "side", at("10:52"), at("13:07"),
                12_000)), lines.stream().map(Happening::shown)
                        .filter(Shown.SideInstance.class::isInstance).toList());
        assertEquals(List.of(), told(lines, Shown.DatabaseLine.class));
    }

    /** The last turn only ends what is known. */
    @Test
    void everyConditionIsToldButOneThatIsGoodFromTheBeginning() {
        assertEquals(List.of("10:00 Down: 2 h", "12:00 Up: 1 h", "13:00 Up: 11 h"), conditions(
                turn("00:00", ActorCondition.UP), turn("10:00", ActorCondition.DOWN),
                turn("12:00", ActorCondition.UP)));
        assertEquals(List.of("00:00 Down: 12 h", "12:00 Up: 1 h", "13:00 Up: 11 h"), conditions(
                turn("00:00", ActorCondition.DOWN), turn("12:00", ActorCondition.UP)));
    }

    private static ConditionChange turn(String time, ActorCondition condition) {
        return new ConditionChange(at(time), condition);
    }

    private static List<String> conditions(ConditionChange... turns) {
        Track<ActorCondition> track = RoomStory.fares("Shop", DAY, at("13:00"), List.of(turns))
                .conditions();
        return told(of(with(Map.of("checkout", track), Map.of())), Shown.ActorState.class).stream()
                .map(line -> line.replace("Checkout, ", "")).toList();
    }

    @Test
    void anOutageIsToldAndWhetherItEverEnds() {
        List<Happening> lines = of(with(Map.of(), Map.of("checkout", List.of(
                new Outage(at("10:00"), at("10:30"), false),
                new Outage(at("22:00"), DAY.end(), true)))));
        assertEquals(List.of("10:00 Outage: Checkout, 30 min",
                "22:00 Outage: Checkout, 2 h, still open at the end of the day"),
                told(lines, Shown.OutageRule.class));
    }

    private static BranchTracks with(Map<String, Track<ActorCondition>> conditions,
            Map<String, List<Outage>> outages) {
        BranchTracks pitr = tracks("pitr");
        return new BranchTracks(pitr.story(), pitr.steps(), pitr.telling(), conditions,
                Optional.empty(), Map.of(), outages);
    }

    @Test
    void linesFollowEachOtherInTheOrderOfTimeAndBelongToTheBranch() {
        List<Happening> lines = of(tracks("pitr"),
                new Mark(MarkerKind.ALERT, at("23:00"), "Alert late 23:00"),
                new Mark(MarkerKind.ALERT, at("11:00"), "Alert amid 11:00"));
        List<LocalDateTime> instants = lines.stream().map(Happening::at).toList();
        assertEquals(instants.stream().sorted().toList(), instants);
        assertEquals("23:00 Alert: Alert late", told(lines.getLast()));
        assertEquals(List.of("Branch b"), lines.stream()
                .map(line -> line.title() + " " + line.shown().branch()).distinct().toList());
    }

    /** Its kind and its instant stand beside it. */
    @Test
    void aMarkIsToldByItsNameWhereThatSaysMoreThanItsKind() {
        List<Mark> marks = List.of(new Mark(MarkerKind.DECISION, at("10:47"), "Decision 10:47"),
                new Mark(MarkerKind.BACKUP, at("02:00"), "Backup nightly 2026-03-02 02:00"));
        List<Happening> lines = new Happenings("b", "All", tracks("pitr"), SAMPLE.scenario())
                .ofShared(marks);
        assertEquals(Stream.of("10:47 Decision: ", "02:00 Backup: Backup nightly").toList(),
                lines.stream().map(HappeningsTest::told).toList());
        assertEquals(new Shown.MarkGroup("b", marks.subList(0, 1)), lines.getFirst().shown());
    }
}

package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Answers;
import dev.lastresort.picture.shape.Shown.OnBranch;
import dev.lastresort.picture.shape.Shown.Requests;
import dev.lastresort.picture.shape.TextStyle;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is selected is found again, and framed, however it is cut at another zoom. */
class SamenessTest {

    private static final Shown.Requests RUN = requests("b", "shop", 10, 20, Role.TOLD_NO);
    private static final Shown.Answers COLUMN = answers("b", 10, 20, Role.ANSWER_OK);
    private static final Shown.ActorState STATE = state("b", "shop", 10, 20, ActorCondition.DOWN);

    @Test
    void requestsAreTheSameWhereTheyShareOne() {
        assertTrue(Sameness.same(requests("b", "shop", 20, 30, Role.TOLD_NO), RUN));
        assertTrue(Sameness.same(requests("b", "shop", 0, 10, Role.TOLD_NO), RUN));
        assertTrue(Sameness.same(requests("b", "shop", 14, 15, Role.TOLD_NO), RUN));
        assertFalse(Sameness.same(requests("b", "shop", 21, 30, Role.TOLD_NO), RUN));
        assertFalse(Sameness.same(requests("b", "shop", 0, 9, Role.TOLD_NO), RUN));
        assertFalse(Sameness.same(requests("c", "shop", 10, 20, Role.TOLD_NO), RUN));
        assertFalse(Sameness.same(requests("b", "tax", 10, 20, Role.TOLD_NO), RUN));
        assertFalse(Sameness.same(requests("b", "shop", 10, 20, Role.TOLD_YES), RUN));
        assertFalse(Sameness.same(RUN, COLUMN));
    }

    /** Both ends are exclusive: what only touches shares nothing. */
    @Test
    void answersAreTheSameWhereTheirColumnsOverlap() {
        assertTrue(Sameness.same(answers("b", 19, 30, Role.ANSWER_OK), COLUMN));
        assertTrue(Sameness.same(answers("b", 0, 11, Role.ANSWER_OK), COLUMN));
        assertFalse(Sameness.same(answers("b", 20, 30, Role.ANSWER_OK), COLUMN));
        assertFalse(Sameness.same(answers("b", 0, 10, Role.ANSWER_OK), COLUMN));
        assertFalse(Sameness.same(answers("c", 10, 20, Role.ANSWER_OK), COLUMN));
        assertFalse(Sameness.same(answers("b", 10, 20, Role.ANSWER_WRONG), COLUMN));
        assertFalse(Sameness.same(COLUMN, RUN));
    }

    @Test
    void statesAreTheSameWhereTheyOverlap() {
        assertTrue(Sameness.same(state("b", "shop", 19, 30, ActorCondition.DOWN), STATE));
        assertTrue(Sameness.same(state("b", "shop", 0, 11, ActorCondition.DOWN), STATE));
        assertFalse(Sameness.same(state("b", "shop", 20, 30, ActorCondition.DOWN), STATE));
        assertFalse(Sameness.same(state("b", "shop", 0, 10, ActorCondition.DOWN), STATE));
        assertFalse(Sameness.same(state("c", "shop", 10, 20, ActorCondition.DOWN), STATE));
        assertFalse(Sameness.same(state("b", "tax", 10, 20, ActorCondition.DOWN), STATE));
        assertFalse(Sameness.same(state("b", "shop", 10, 20, ActorCondition.UP), STATE));
        assertFalse(Sameness.same(STATE, RUN));
    }

    @Test
    void marksAreTheSameWhereTheyShareOne() {
        Shown.Mark alert = new Shown.Mark(MarkerKind.ALERT, at(1), "Alert");
        Shown.Mark deploy = new Shown.Mark(MarkerKind.DEPLOY, at(2), "Deploy");
        Shown.MarkGroup both = new Shown.MarkGroup("b", List.of(alert, deploy));
        assertTrue(Sameness.same(both, new Shown.MarkGroup("b", List.of(deploy))));
        assertFalse(Sameness.same(new Shown.MarkGroup("b", List.of(alert)),
                new Shown.MarkGroup("b", List.of(deploy))));
        assertFalse(Sameness.same(both, new Shown.MarkGroup("c", List.of(deploy))));
        assertFalse(Sameness.same(both, RUN));
    }

    @Test
    void aTargetIsTheSameWhereverItWasDragged() {
        Shown.RestoreTarget target = new Shown.RestoreTarget("b", at(1));
        assertTrue(Sameness.same(target, new Shown.RestoreTarget("b", at(2))));
        assertFalse(Sameness.same(target, new Shown.RestoreTarget("c", at(1))));
        assertFalse(Sameness.same(target, RUN));
    }

    @Test
    void whatIsNeverCutMustBeEqualAndABranchIsNoThingOnIt() {
        Shown.Discarded discarded = new Shown.Discarded("b", at(1), at(2), 3);
        assertTrue(Sameness.same(discarded, new Shown.Discarded("b", at(1), at(2), 3)));
        assertFalse(Sameness.same(discarded, new Shown.Discarded("b", at(1), at(2), 4)));
        for (OnBranch one : List.of(new Shown.WholeBranch("b"), new Shown.Title("b", "t"),
                new Shown.Fold("b"), new Shown.GroupFold("b", "g"))) {
            assertFalse(Sameness.same(one, one), one::toString);
        }
        assertFalse(Sameness.same(Shown.NOTHING, RUN));
        assertFalse(Sameness.same(new Shown.Playhead(), RUN));
    }

    @Test
    void allElseThatIsNeverCutIsTheSameAsItselfAndAsNothingElse() {
        Event.Phase phase = new Event.Phase(Event.PhaseKind.RUN, at(1), at(2), "");
        List<OnBranch> all = List.of(new Shown.Discarded("b", at(1), at(2), 3),
                new Shown.OutageRule("b", "shop", at(1), at(2), false),
                new Shown.StepPhase(
                        "b", new Event.StepRef(Event.Program.STRATEGY, 0, "s"), phase),
                new Shown.ModelledPhase("b", "s", phase),
                new Shown.ModelledMoment("b", "s", at(1)),
                new Shown.ScheduledRequests("b", "shop", at(1), at(2), 3),
                new Shown.SideInstance("b", "side", at(1), at(2), 3),
                new Shown.DatabaseLine("b", at(1), at(2), false));
        for (OnBranch one : all) {
            for (OnBranch other : all) {
                assertEquals(one == other, Sameness.same(one, other), () -> one + " " + other);
            }
        }
    }

    @Test
    void oneFrameGoesAroundNeighboursAndLeavesTheRestAlone() {
        List<Shape> frames = Outlines.around(List.of(
                run(10, 50, RUN), run(62, 20, requests("b", "shop", 15, 16, Role.TOLD_NO)),
                run(90, 5, requests("b", "shop", 15, 16, Role.TOLD_YES)),
                run(85, 30, RUN)), RUN);
        assertEquals(List.of(frame(8, 38, 76, 16), frame(83, 38, 34, 16)), frames);
    }

    @Test
    void aNeighbourAtTheLeftJoinsToo() {
        assertEquals(List.of(frame(8, 38, 74, 16)),
                Outlines.around(List.of(run(60, 20, RUN), run(10, 48, RUN)), RUN));
    }

    @Test
    void whatStandsInAnotherRowHasAFrameOfItsOwn() {
        Shape below = new Shape.TickRun(new Box(10, 52, 50, 12), Role.TOLD_NO, false, RUN);
        Shape higher = new Shape.TickRun(new Box(10, 40, 50, 10), Role.TOLD_NO, false, RUN);
        assertEquals(3, Outlines.around(List.of(run(10, 50, RUN), below, higher), RUN).size());
    }

    @Test
    void textsAndGroundsAreNotFramed() {
        Box box = new Box(10, 40, 50, 12);
        assertEquals(List.of(), Outlines.around(List.of(
                new Shape.Label(box, Role.TEXT, "a", TextStyle.SMALL, Role.GROUP, RUN),
                new Shape.Group(box, Role.GROUP, RUN)), RUN));
    }

    private static Shape run(double x, double width, Shown.Requests shows) {
        return new Shape.TickRun(new Box(x, 40, width, 12), shows.fate(), false, shows);
    }

    private static Shape frame(double x, double y, double width, double height) {
        return new Shape.Outline(new Box(x, y, width, height), Role.SELECTED, Shown.NOTHING);
    }

    private static Requests requests(String branch, String actor, int first, int last, Role fate) {
        return new Requests(branch, actor, at(first), at(last), 2, fate);
    }

    private static Answers answers(String branch, int start, int end, Role judgement) {
        return new Answers(branch, at(start), at(end), 2, judgement);
    }

    private static Shown.ActorState state(String branch, String actor, int start, int end,
            ActorCondition condition) {
        return new Shown.ActorState(branch, actor, at(start), at(end), condition);
    }

    private static LocalDateTime at(int minute) {
        return LocalDateTime.of(2026, 3, 2, 10, minute);
    }
}

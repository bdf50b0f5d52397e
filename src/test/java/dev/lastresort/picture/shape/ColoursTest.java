package dev.lastresort.picture.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.ColourVision;
import dev.lastresort.picture.ColourVision.Sight;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.TimelineLayout;
import dev.lastresort.picture.View;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.sample.SampleComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class ColoursTest {

    private static final double TELLABLE = 15;
    private static final double TEXT_CONTRAST = 4.5;
    private static final double MARK_CONTRAST = 3;

    /** Roles that tell states of the same thing, and so must never be taken for one another. */
    private static final List<List<Role>> STATES = List.of(
            List.of(Role.UP, Role.READ_ONLY, Role.DEGRADED, Role.STOPPED, Role.DOWN),
            List.of(Role.ANSWER_OK, Role.ANSWER_WRONG, Role.ANSWER_FAILED, Role.ANSWER_REFUSED),
            List.of(Role.REMEMBERED, Role.NO_ROW, Role.FORGOTTEN),
            List.of(Role.TOLD_YES, Role.TOLD_NO),
            List.of(Role.LIVE, Role.OFFLINE));
    private static final List<Role> PHASES = List.of(Role.APPROVAL, Role.AUTHORING, Role.REVIEW,
            Role.PROVISIONING, Role.RESTORE, Role.REDO, Role.RUN, Role.COPY_BACK, Role.VERIFY);

    @ParameterizedTest
    @EnumSource(Colours.class)
    void everyPairOfStatesIsTellableToEveryEye(Colours colours) {
        List<String> alike = new ArrayList<>();
        for (List<Role> states : STATES) {
            for (int i = 0; i < states.size(); i++) {
                for (int j = i + 1; j < states.size(); j++) {
                    for (Sight sight : Sight.values()) {
                        double distance = ColourVision.distance(
                                seen(colours, states.get(i)), seen(colours, states.get(j)), sight);
                        if (distance < TELLABLE) {
                            alike.add(states.get(i) + " and " + states.get(j) + " to " + sight
                                    + ": " + distance);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), alike);
    }

    @Test
    void everyStateAndEveryPhaseHasAPatternOfItsOwn() {
        for (List<Role> roles : Stream.concat(STATES.stream(), Stream.of(PHASES)).toList()) {
            assertEquals(roles.size(), roles.stream().map(Role::pattern)
                    .collect(Collectors.toSet()).size(), roles.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Colours.class)
    void statesPhasesAndMarksStandOutFromTheirGround(Colours colours) {
        List<String> faint = new ArrayList<>();
        for (Role role : Role.values()) {
            boolean counts = STATES.stream().anyMatch(states -> states.contains(role))
                    || PHASES.contains(role) || role.name().startsWith("MARK_")
                    || List.of(Role.ASIDE, Role.TARGET, Role.DISCARDED, Role.PLAYHEAD,
                            Role.SELECTED, Role.GUIDE).contains(role);
            for (Role ground : List.of(Role.GROUP, Role.GROUP_SELECTED)) {
                Paint paint = colours.paint(role);
                String under = colours.paint(ground).fill();
                double contrast = Math.max(ColourVision.contrast(paint.fill().substring(0, 7),
                        under), ColourVision.contrast(paint.ink(), under));
                if (counts && contrast < MARK_CONTRAST) {
                    faint.add(role + " on " + ground + ": " + contrast);
                }
            }
        }
        assertEquals(List.of(), faint);
    }

    /** Every text of every picture, on what is really painted under it. */
    @ParameterizedTest
    @EnumSource(Colours.class)
    void everyTextIsReadableWhereItStands(Colours colours) {
        TextMeasure text = (words, style) -> words.length() * style.size() * 0.55;
        TimelineLayout layout = new TimelineLayout(SampleComparison.create(), text);
        View opening = Opening.of(layout.comparison(), 1600, text);
        TimeRange part = new TimeRange(opening.shown().start(),
                opening.shown().start().plusHours(2));
        for (View view : List.of(opening, opening.withSelected(Optional.of("pitr"))
                .withRange(Optional.of(part)))) {
            DisplayList picture = layout.layout(view);
            texts(picture.body()).forEach(label -> assertReadable(colours, picture.body(), label));
            texts(picture.header()).forEach(
                    label -> assertReadable(colours, picture.header(), label));
        }
        Paint cursor = colours.paint(Role.TEXT_PLAYHEAD);
        assertTrue(ColourVision.contrast(cursor.ink(), cursor.fill()) >= TEXT_CONTRAST);
    }

    private static void assertReadable(
            Colours colours, DisplayList.PictureBlock part, Shape.Label label) {
        String ground = label.on() != Role.GROUP ? colours.paint(label.on()).fill()
                : part.shapes().stream()
                        .filter(shape -> shape instanceof Shape.Group
                                && shape.bounds().contains(label.bounds().x(),
                                        label.bounds().centerY()))
                        .map(shape -> colours.paint(shape.role()).fill())
                        .findFirst().orElse(colours.ground());
        String tinted = ColourVision.over(colours.paint(Role.RANGE).fill(), ground);
        String ink = colours.paint(label.role()).ink();
        double contrast = Math.min(ColourVision.contrast(ink, ground),
                ColourVision.contrast(ink, tinted));
        assertTrue(contrast >= TEXT_CONTRAST, () -> label + " has " + contrast);
    }

    private static List<Shape.Label> texts(DisplayList.PictureBlock part) {
        return part.shapes().stream().flatMap(shape -> switch (shape) {
            case Shape.Label label -> Stream.of(label);
            case Shape.Bracket bracket -> bracket.text().stream();
            case Shape.AxisTick tick -> Stream.of(new Shape.Label(tick.bounds(), tick.role(),
                    tick.text(), TextStyle.SMALL, Role.GROUP, tick.shows()));
            default -> Stream.empty();
        }).toList();
    }

    /** The colour that covers most of it. */
    private static String seen(Colours colours, Role role) {
        Paint paint = colours.paint(role);
        return paint.fill().endsWith("00") && paint.fill().length() == 9
                ? paint.ink() : paint.fill();
    }
}

package dev.lastresort.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.Role;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    private static final double TEXT_CONTRAST = 4.5;
    private static final double MARK_CONTRAST = 3;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textIsReadableOnEveryGround(Theme theme) {
        Palette palette = Palette.of(theme);
        for (Role text : List.of(Role.TEXT, Role.TEXT_QUIET, Role.TEXT_BAD)) {
            for (Color ground : List.of(palette.ground(),
                    palette.look(Role.GROUP_SELECTED).fill())) {
                double contrast = contrast(palette.look(text).ink(), ground);
                assertTrue(contrast >= TEXT_CONTRAST, () -> text + " has " + contrast);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void phaseNamesAreReadableOnTheirSpans(Theme theme) {
        Palette palette = Palette.of(theme);
        for (Role span : List.of(Role.APPROVAL, Role.RESTORE)) {
            double contrast = contrast(palette.look(Role.TEXT).ink(), palette.look(span).fill());
            assertTrue(contrast >= TEXT_CONTRAST, () -> span + " has " + contrast);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void marksStandOutFromTheGround(Theme theme) {
        Palette palette = Palette.of(theme);
        for (Role role : Role.values()) {
            if (role.name().startsWith("MARK_")) {
                double contrast = contrast(palette.look(role).ink(), palette.ground());
                assertTrue(contrast >= MARK_CONTRAST, () -> role + " has " + contrast);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStateHasAPatternOfItsOwn(Theme theme) {
        Palette palette = Palette.of(theme);
        for (List<Role> told : List.of(
                List.of(Role.UP, Role.DEGRADED, Role.DOWN),
                List.of(Role.REMEMBERED, Role.NO_ROW, Role.FORGOTTEN),
                List.of(Role.TOLD_YES, Role.TOLD_NO))) {
            assertEquals(told.size(), told.stream().map(role -> palette.look(role).pattern())
                    .collect(Collectors.toSet()).size());
        }
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

package dev.lastresort.ui.theme;

import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.shape.Paint;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Tone;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;

/** What each role looks like in one theme: the picture's colours as JavaFX paints them. */
public final class Palette {

    private static final Palette LIGHT = new Palette(Colours.LIGHT);
    private static final Palette DARK = new Palette(Colours.DARK);

    private final Color ground;
    private final Map<Role, Look> looks;

    private Palette(Colours colours) {
        ground = Color.web(colours.ground());
        Map<Role, Look> all = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Paint paint = colours.paint(role);
            all.put(role, new Look(Color.web(paint.fill()), Color.web(paint.ink())));
        }
        looks = Collections.unmodifiableMap(all);
    }

    public static Palette of(Theme theme) {
        return theme == Theme.LIGHT ? LIGHT : DARK;
    }

    public Color ground() {
        return ground;
    }

    public Look look(Role role) {
        return Objects.requireNonNull(looks.get(role));
    }

    public Color colour(Tone tone) {
        Look look = look(tone.role());
        return tone.inked() ? look.ink() : look.fill();
    }
}

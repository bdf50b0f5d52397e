package dev.lastresort.ui.theme;

import dev.lastresort.picture.Role;
import javafx.scene.paint.Color;

/** What each role looks like in one theme. */
public final class Palette {

    /** The few colours that a theme is made of; the roles are the same in both. */
    private record Tones(
            String ground, String raised, String text, String quiet, String grid, String guide,
            String calm, String calmInk, String strong, String amber, String amberInk,
            String bad, String badFill, String badInk, String gone, String plum, String plumFill,
            String green) {}

    private static final Tones LIGHT = new Tones(
            "#ffffff", "#eef4fb", "#1f2328", "#59636e", "#eaeef2", "#afb8c1",
            "#b6d3ee", "#6a9ac7", "#2f6fb0", "#f0b429", "#7a5200",
            "#b3203a", "#fce8ea", "#eda3ad", "#f1f3f5", "#7b4fb5", "#e6def4", "#1a7f4b");

    private static final Tones DARK = new Tones(
            "#0d1117", "#15202f", "#e6edf3", "#9198a1", "#1e242c", "#4a535e",
            "#264a6e", "#5f92c4", "#4b93dc", "#d29922", "#2b1d00",
            "#ff7b86", "#36171c", "#74303a", "#1a2028", "#bc8cff", "#3b3158", "#56d68b");

    private final Tones tones;

    private Palette(Tones tones) {
        this.tones = tones;
    }

    public static Palette of(Theme theme) {
        return new Palette(theme == Theme.LIGHT ? LIGHT : DARK);
    }

    public Color ground() {
        return Color.web(tones.ground());
    }

    public Look look(Role role) {
        return switch (role) {
            case UP -> look(tones.calm(), tones.calmInk(), Pattern.SOLID);
            case DEGRADED -> look(tones.amber(), tones.amberInk(), Pattern.DOTS);
            case DOWN -> look(tones.badInk(), tones.bad(), Pattern.STRIPES);
            case TOLD_YES, REMEMBERED -> look(tones.strong(), tones.ground(), Pattern.SOLID);
            case TOLD_NO -> look(tones.ground(), tones.bad(), Pattern.CROSSES);
            case FORGOTTEN -> look(tones.badFill(), tones.bad(), Pattern.HOLLOW);
            case NO_ROW -> look(tones.ground(), tones.guide(), Pattern.LINE);
            case ANSWER_OK -> look(tones.calm(), tones.calmInk(), Pattern.SOLID);
            case ANSWER_WRONG -> look(tones.amber(), tones.amberInk(), Pattern.DOTS);
            case ANSWER_FAILED -> look(tones.bad(), tones.bad(), Pattern.SOLID);
            case ANSWER_REFUSED -> look(tones.badInk(), tones.bad(), Pattern.STRIPES);
            case APPROVAL, AUTHORING, REVIEW -> look(tones.raised(), tones.quiet(), Pattern.DASHES);
            case PROVISIONING, RESTORE, REDO, RUN ->
                    look(tones.plumFill(), tones.plum(), Pattern.SOLID);
            case LIVE -> look(tones.strong(), tones.strong(), Pattern.SOLID);
            case OFFLINE -> look(tones.ground(), tones.bad(), Pattern.DASHES);
            case DISCARDED -> look(tones.gone(), tones.quiet(), Pattern.STRIPES);
            case ASIDE -> look(tones.plum(), tones.plum(), Pattern.SOLID);
            case MARK_DECISION, TEXT -> ink(tones.text());
            case MARK_RECOVERED -> ink(tones.green());
            case MARK_RESTORE -> ink(tones.plum());
            case MARK_MIGRATION -> ink(tones.strong());
            case MARK_ALERT, TEXT_BAD -> ink(tones.bad());
            case MARK_DEPLOY, MARK_BACKUP, TEXT_QUIET -> ink(tones.quiet());
            case GRID -> ink(tones.grid());
            case GUIDE -> ink(tones.guide());
            case GROUP -> look(tones.ground(), tones.grid(), Pattern.SOLID);
            case GROUP_SELECTED -> look(tones.raised(), tones.strong(), Pattern.SOLID);
        };
    }

    private static Look look(String fill, String ink, Pattern pattern) {
        return new Look(Color.web(fill), Color.web(ink), pattern);
    }

    private static Look ink(String ink) {
        return look(ink, ink, Pattern.SOLID);
    }
}

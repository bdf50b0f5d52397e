package dev.lastresort.picture.shape;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What each role looks like in the light and in the dark, for every painter alike. */
public enum Colours {
    LIGHT(new Tones(
            "#ffffff", "#eef4fb", "#1f2328", "#59636e", "#eaeef2", "#7b848f",
            "#2f6fb0", "#b3203a", "#f2bcc4", "#7b4fb5", "#1a7f4b", "#7a5200",
            new States("#bcd6ef", "#5b8fbe", "#7584d6", "#eef0fc", "#f2b632", "#7a5200",
                    "#4a525c", "#c9d0d8", "#dd6472", "#8f1d33", "#8f1d33"),
            new Works("#f3f5f8", "#e6def4", "#d5efe8", "#2f8f7d"))),
    DARK(new Tones(
            "#0d1117", "#15202f", "#e6edf3", "#9198a1", "#1e242c", "#6b7480",
            "#4b93dc", "#ff7b86", "#6a2a33", "#bc8cff", "#56d68b", "#d99e2b",
            new States("#2b5480", "#6a9ccc", "#8a7be0", "#221c46", "#d99e2b", "#2b1d00",
                    "#c3cad3", "#4a525c", "#b23a4a", "#f29aa3", "#ffdade"),
            new Works("#1b222c", "#352b52", "#12403a", "#4fc1ab")));

    /** The few colours that a theme is made of; the roles are the same in both. */
    private record Tones(
            String ground, String raised, String text, String quiet, String grid, String guide,
            String strong, String bad, String badFill, String plum, String green,
            String warn, States states, Works works) {}

    /** Each state's colour, and what its pattern is drawn in. */
    private record States(
            String up, String upInk, String readOnly, String readOnlyInk, String degraded,
            String degradedInk, String stopped, String stoppedInk, String down, String downInk,
            String failed) {}

    /** What people do, what restores do, what else machines do. */
    private record Works(String hands, String restore, String run, String runInk) {}

    private static final String VEILED = "c4";
    private static final String TINTED = "26";
    private static final String CLEAR = "00";

    private final Tones tones;
    private final Map<Role, Paint> paints;

    Colours(Tones tones) {
        this.tones = tones;
        Map<Role, Paint> all = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            all.put(role, made(role));
        }
        this.paints = Collections.unmodifiableMap(all);
    }

    public String ground() {
        return tones.ground();
    }

    public Paint paint(Role role) {
        return Objects.requireNonNull(paints.get(role));
    }

    public String colour(Tone tone) {
        return tone.inked() ? paint(tone.role()).ink() : paint(tone.role()).fill();
    }

    /** Whether nothing is to be seen of it: an area that its pattern alone tells. */
    public boolean isClear(Tone tone) {
        return colour(tone).endsWith(CLEAR) && colour(tone).length() > 7;
    }

    private Paint made(Role role) {
        States states = tones.states();
        return switch (role) {
            case UP, ANSWER_OK -> new Paint(states.up(), states.upInk());
            case READ_ONLY -> new Paint(states.readOnly(), states.readOnlyInk());
            case DEGRADED, ANSWER_WRONG -> new Paint(states.degraded(), states.degradedInk());
            case STOPPED -> new Paint(states.stopped(), states.stoppedInk());
            case DOWN, ANSWER_REFUSED -> new Paint(states.down(), states.downInk());
            case ANSWER_FAILED -> new Paint(states.failed(), states.failed());
            case TOLD_YES, REMEMBERED -> new Paint(tones.strong(), tones.strong());
            case TOLD_NO -> new Paint(tones.ground() + CLEAR, tones.bad());
            case FORGOTTEN -> new Paint(tones.badFill(), tones.bad());
            case NO_ROW -> new Paint(tones.ground() + CLEAR, tones.guide());
            case APPROVAL, AUTHORING, REVIEW, PROVISIONING, RESTORE, REDO, RUN, COPY_BACK,
                    VERIFY -> work(role);
            default -> line(role);
        };
    }

    private Paint work(Role role) {
        Works works = tones.works();
        return switch (role) {
            case APPROVAL, AUTHORING, REVIEW -> new Paint(works.hands(), tones.quiet());
            case PROVISIONING, RESTORE, REDO -> new Paint(works.restore(), tones.plum());
            case VERIFY -> new Paint(works.run(), tones.green());
            default -> new Paint(works.run(), works.runInk());
        };
    }

    private Paint line(Role role) {
        return switch (role) {
            case OFFLINE -> new Paint(tones.ground() + CLEAR, tones.bad());
            case DISCARDED -> new Paint(tones.grid(), tones.quiet());
            case ASIDE, MARK_RESTORE -> ink(tones.plum());
            case TARGET -> new Paint(tones.ground(), tones.plum());
            case MARK_SERVICE, MARK_WHOLE -> ink(tones.green());
            case MARK_SERVICE_ALONE -> ink(tones.warn());
            case LIVE, MARK_MIGRATION, PLAYHEAD, YOURS -> ink(tones.strong());
            case MARK_ALERT, MARK_FAILED, OUTAGE, TEXT_BAD -> ink(tones.bad());
            case MARK_DEPLOY, MARK_BACKUP, TEXT_QUIET -> ink(tones.quiet());
            case GRID -> ink(tones.grid());
            case GUIDE, SCHEDULED -> ink(tones.guide());
            case TEXT_PLAYHEAD -> new Paint(tones.strong(), tones.ground());
            case TEXT_TARGET -> new Paint(tones.plum(), tones.ground());
            case FUTURE -> new Paint(tones.ground() + CLEAR, tones.grid());
            case GROUP -> new Paint(tones.ground(), tones.grid());
            case GROUP_SELECTED -> new Paint(tones.raised(), tones.strong());
            case RANGE -> new Paint(tones.strong() + TINTED, tones.strong());
            case VEIL -> new Paint(tones.ground() + VEILED, tones.grid());
            case VEIL_SELECTED -> new Paint(tones.raised() + VEILED, tones.grid());
            default -> ink(tones.text());
        };
    }

    private static Paint ink(String ink) {
        return new Paint(ink, ink);
    }
}

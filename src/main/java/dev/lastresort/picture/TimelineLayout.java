package dev.lastresort.picture;

import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.story.BranchTracks;
import dev.lastresort.picture.story.Marks;
import dev.lastresort.picture.story.RangeTotals;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Lays a comparison out for a view. What journals and outcomes tell is read once, so that each new
 * view of the same comparison costs no more than it has pixels. For one thread.
 */
public final class TimelineLayout {

    private final Comparison comparison;
    private final TextMeasure text;
    private final Map<String, BranchResult> branches = new LinkedHashMap<>();
    private final Map<String, BranchTracks> tracks = new LinkedHashMap<>();
    private final List<Mark> shared;
    private final StillLanes still = new StillLanes();

    public TimelineLayout(Comparison comparison, TextMeasure text) {
        this(comparison, text, Map.of(), Map.of());
    }

    private TimelineLayout(Comparison comparison, TextMeasure text,
            Map<String, BranchResult> knownBranches, Map<String, BranchTracks> knownTracks) {
        this.comparison = comparison;
        this.text = text;
        for (BranchResult branch : comparison.branches()) {
            branches.put(branch.name(), branch);
            // A branch that was not measured again is the same object, and need not be read again.
            BranchTracks known = knownBranches.get(branch.name()) == branch
                    ? knownTracks.get(branch.name()) : null;
            tracks.put(branch.name(), known != null ? known
                    : BranchTracks.of(branch, comparison.scenario()));
        }
        this.shared = Stream.concat(
                Marks.shared(trunk().story(), comparison.scenario().start()).stream(),
                Marks.clockJumps(comparison.scenario().day()).stream())
                .sorted(Comparator.comparing(Mark::at)).toList();
    }

    /** The layout of a comparison of the same scenario, some branches of which may be the same. */
    public TimelineLayout of(Comparison other) {
        boolean sameDay = other.scenario().start().equals(comparison.scenario().start())
                && other.scenario().horizon().equals(comparison.scenario().horizon());
        return sameDay ? new TimelineLayout(other, text, branches, tracks)
                : new TimelineLayout(other, text);
    }

    public static DisplayList layout(Comparison comparison, View view, TextMeasure text) {
        return new TimelineLayout(comparison, text).layout(view);
    }

    public DisplayList layout(View view) {
        return layout(view, 0, Double.MAX_VALUE);
    }

    /** The picture of the whole day's end, without the playhead, which nobody moves there. */
    public DisplayList still(View view) {
        return layout(view.withPlayhead(comparison.scenario().horizon()), 0, Double.MAX_VALUE,
                List.of());
    }

    /**
     * The picture without the lanes of those branches that lie above {@code top} or below {@code
     * bottom}: a window that shows four branches of ten need not lay out ten.
     */
    public DisplayList layout(View view, double top, double bottom) {
        return layout(view, top, bottom, List.of(new HeaderLayout.Flag(
                view.playhead(), "", Role.TEXT_PLAYHEAD, new Shown.Playhead())));
    }

    private DisplayList layout(
            View view, double top, double bottom, List<HeaderLayout.Flag> flags) {
        TimeScale scale = view.scale();
        HeaderLayout header = new HeaderLayout(
                comparison.trunk().name(), "all branches", view, new Sketch(scale, text));
        Sketch body = new Sketch(scale, text);
        List<BranchLayout> groups = view.order().stream()
                .filter(branches::containsKey)
                .map(name -> new BranchLayout(
                        comparison.scenario(), branch(name), tracks(name), view, body,
                        still))
                .toList();
        List<Double> tops = new ArrayList<>();
        double y = 0;
        for (BranchLayout group : groups) {
            tops.add(y);
            group.layOutGround(y);
            y += group.height();
        }
        header.addRange(body, y);
        header.addGuides(body, y, shared);
        for (int i = 0; i < groups.size(); i++) {
            double groupTop = tops.get(i);
            if (groupTop < bottom && groupTop + groups.get(i).height() > top) {
                groups.get(i).layOut(groupTop);
            }
        }
        DisplayList.PictureBlock head =
                header.layOut(shared, OptionalDouble.empty(), flags);
        view.thing().ifPresent(
                thing -> Outlines.around(List.copyOf(body.shapes()), thing).forEach(body::add));
        header.addPlayhead(body, 0, y);
        return new DisplayList(view.width(), head, body.part(y));
    }

    /** The marked instants that all branches share, in order. */
    public List<Mark> sharedMarks() {
        return shared.stream().sorted(Comparator.comparing(Mark::at)).toList();
    }

    /** The instants that are worth stopping at, in order. */
    public List<Mark> marksOf(String branch) {
        List<Mark> marks = new ArrayList<>(shared);
        Optional.ofNullable(tracks.get(branch)).ifPresent(_ -> marks.addAll(own(branch)));
        marks.sort(Comparator.comparing(Mark::at));
        return Collections.unmodifiableList(marks);
    }

    private List<Mark> own(String branch) {
        return Marks.own(tracks(branch).story(), branch(branch),
                comparison.scenario().start());
    }

    private BranchResult branch(String name) {
        return Objects.requireNonNull(branches.get(name));
    }

    private BranchTracks tracks(String branch) {
        return Objects.requireNonNull(tracks.get(branch));
    }

    private BranchTracks trunk() {
        return tracks(comparison.trunk().name());
    }

    public Comparison comparison() {
        return comparison;
    }

    /** Whether it belongs to the history that all branches share, and so to none of them. */
    public boolean isShared(Shown.OnBranch thing) {
        return thing instanceof Shown.MarkGroup marks && shared.containsAll(marks.marks());
    }

    /** Instants that the playhead snaps to: those that all branches share, and those of these. */
    public List<LocalDateTime> markedInstants(Collection<String> names) {
        List<LocalDateTime> instants = new ArrayList<>(shared.stream().map(Mark::at).toList());
        names.stream().filter(tracks::containsKey)
                .forEach(name -> own(name).stream().map(Mark::at).forEach(instants::add));
        return instants;
    }

    /**
     * Where to look at a thing from: its beginning, but the instant at which the rows had gone for
     * what was forgotten.
     */
    public Optional<LocalDateTime> instantOf(Shown.OnBranch thing) {
        if (thing instanceof Shown.Requests requests && requests.fate() == Role.FORGOTTEN
                && tracks.containsKey(requests.branch())) {
            return tracks.get(requests.branch()).telling().goneAt(requests.first());
        }
        return thing.instant();
    }

    /** What happened within the range on each branch that the view unfolds. */
    public List<RangeTotals> totals(View view, TimeRange range) {
        String main = ActorGroup.main(comparison.scenario()).name();
        LocalDateTime last = comparison.scenario().horizon().minusNanos(1);
        LocalDateTime playhead = view.playhead().isAfter(last) ? last : view.playhead();
        return view.order().stream()
                .filter(name -> view.unfolded().contains(name) && tracks.containsKey(name))
                .map(name -> RangeTotals.of(name, branch(name).title(), range,
                        tracks(name), main, playhead))
                .toList();
    }

    /** What happened on these branches, in the order of time. */
    public List<Happening> happenings(List<String> names) {
        List<Happening> all = new ArrayList<>();
        new Happenings(comparison.trunk().name(), "all branches",
                trunk(), comparison.scenario())
                .ofShared(shared).forEach(all::add);
        names.stream().filter(tracks::containsKey).forEach(name -> all.addAll(
                new Happenings(name, branch(name).title(), tracks(name),
                        comparison.scenario())
                        .of(own(name))));
        all.sort(Comparator.comparing(Happening::at));
        return Collections.unmodifiableList(all);
    }
}

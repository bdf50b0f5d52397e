package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.Blame;
import dev.lastresort.inspection.BranchDiff;
import dev.lastresort.inspection.BranchDiff.DifferingRows;
import dev.lastresort.inspection.CauseKind;
import dev.lastresort.inspection.DiffFilter;
import dev.lastresort.inspection.DiffKind;
import dev.lastresort.inspection.DiffRow;
import dev.lastresort.inspection.DiffSelection;
import dev.lastresort.inspection.DiffSheet;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.timeline.TimelineModel;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The rows of one fact that differ between two branches, filtered. Whatever takes time with many
 * rows is done away from the window's thread; what was seen last stays until the next is there.
 */
public final class FactDiffModel {

    private final TimelineModel timeline;
    private final LatestWork work;
    private final LatestWork selecting;
    private final ReadOnlyObjectWrapper<String> left;
    private final ReadOnlyObjectWrapper<String> right;
    private final ReadOnlyObjectWrapper<Optional<BranchDiff>> diff =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> fact =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<DiffFilter> filter =
            new ReadOnlyObjectWrapper<>(DiffFilter.ALL);
    private final ReadOnlyObjectWrapper<Optional<DiffSelection>> selection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private int standAt = -1;

    FactDiffModel(TimelineModel timeline, Background background) {
        this.timeline = timeline;
        this.work = new LatestWork(background);
        this.selecting = new LatestWork(background);
        Comparison comparison = timeline.comparison().get();
        left = new ReadOnlyObjectWrapper<>(comparison.counterfactual().name());
        right = new ReadOnlyObjectWrapper<>(
                timeline.selected().get().orElse(comparison.atFirst().name()));
        timeline.selected().addListener((_, _, branch) -> branch.ifPresent(this::follow));
        timeline.comparison().addListener((_, _, other) -> follow(other));
        compute();
    }

    public List<BranchChoice> branches() {
        return BranchChoice.of(timeline.comparison().get());
    }

    public ReadOnlyObjectProperty<String> left() {
        return left.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<String> right() {
        return right.getReadOnlyProperty();
    }

    /** The whole difference; empty while it is computed. */
    public ReadOnlyObjectProperty<Optional<BranchDiff>> diff() {
        return diff.getReadOnlyProperty();
    }

    /** Why there is nothing to see, if the last attempt at it failed. */
    public ReadOnlyObjectProperty<Optional<String>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** The fact whose rows are shown. */
    public ReadOnlyObjectProperty<Optional<String>> fact() {
        return fact.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<DiffFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** What is to be seen; empty until it is there for the first time. */
    public ReadOnlyObjectProperty<Optional<DiffSelection>> selection() {
        return selection.getReadOnlyProperty();
    }

    /** The rows that the filter lets through. */
    public List<DiffRow> shown() {
        return selection.get().map(DiffSelection::rows).orElse(List.of());
    }

    /** The place of the difference that one stands at; -1 before the first one. */
    public ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /** What people read of the fact of that name. */
    String title(String fact) {
        return timeline.comparison().get().scenario().facts().stream()
                .filter(one -> one.name().equals(fact)).map(Fact::title).findFirst().orElse(fact);
    }

    /** The scenario's first, which needs no date. */
    LocalDateTime day() {
        return timeline.comparison().get().scenario().start();
    }

    /** Whether the left branch is the truth that the right one is judged by. */
    public boolean judged() {
        return left.get().equals(timeline.comparison().get().counterfactual().name());
    }

    public Optional<DifferingRows> rows() {
        return diff.get().flatMap(all -> fact.get().map(all.facts()::get));
    }

    public void chooseLeft(String branch) {
        choose(branch, right.get());
    }

    public void chooseRight(String branch) {
        choose(left.get(), branch);
    }

    public void chooseFact(String name) {
        fact.set(Optional.of(name));
        filter.set(DiffFilter.ALL);
        apply();
    }

    public void switchKind(DiffKind kind) {
        filter(new DiffFilter(
                switched(filter.get().kinds(), kind, DiffKind.class), filter.get().causes()));
    }

    public void switchCause(CauseKind cause) {
        filter(new DiffFilter(
                filter.get().kinds(), switched(filter.get().causes(), cause, CauseKind.class)));
    }

    public void showAll() {
        filter(DiffFilter.ALL);
    }

    /** The rows that a figure counts. */
    public void show(Counted.LedgerRows counted) {
        DiffKind kind = DiffKind.valueOf(counted.verdict().name());
        choose(timeline.comparison().get().counterfactual().name(), counted.branch());
        fact.set(Optional.of(counted.fact()));
        filter(new DiffFilter(Set.of(kind), CauseKind.of(counted.which())));
    }

    public void stand(int place) {
        current.set(place);
    }

    /** The next difference; behind a fact's last one comes the first of the next fact. */
    public void next() {
        move(1);
    }

    public void previous() {
        move(-1);
    }

    /** Shows on the timeline where a difference comes from. */
    public void reveal(Blame blame) {
        timeline.reveal(blame.branch(), blame.at());
    }

    /** The rows at these places, as they are copied or kept. */
    public Sheet sheet(List<DiffRow> rows) {
        String one = judged() ? "expected" : left.get();
        String other = judged() ? "actual" : right.get();
        return rows().map(all -> DiffSheet.of(all, rows, one, other))
                .orElseGet(() -> new Sheet(List.of(), List.of()));
    }

    public String fileName() {
        return (right.get() + "-" + fact.get().orElse("facts")).replaceAll("[^\\w-]", "_") + ".csv";
    }

    private void move(int by) {
        int place = current.get() + by;
        if (place >= 0 && place < shown().size()) {
            current.set(place);
            return;
        }
        neighbour(by).ifPresent(name -> {
            standAt = by > 0 ? 0 : Integer.MAX_VALUE;
            chooseFact(name);
        });
    }

    private Optional<String> neighbour(int by) {
        List<String> facts = diff.get().stream().flatMap(all -> all.facts().entrySet().stream())
                .filter(each -> !each.getValue().rows().isEmpty()
                        || fact.get().filter(each.getKey()::equals).isPresent())
                .map(each -> each.getKey()).toList();
        int place = fact.get().map(facts::indexOf).orElse(-1) + by;
        return place >= 0 && place < facts.size()
                ? Optional.of(facts.get(place)) : Optional.empty();
    }

    private void follow(String branch) {
        boolean truth = branch.equals(timeline.comparison().get().counterfactual().name());
        if (!truth && !branch.equals(left.get()) && !branch.equals(right.get())) {
            choose(left.get(), branch);
        }
    }

    private void follow(Comparison other) {
        List<String> names = other.branches().stream().map(b -> b.name()).toList();
        left.set(names.contains(left.get()) ? left.get() : other.counterfactual().name());
        right.set(names.contains(right.get()) ? right.get() : other.atFirst().name());
        compute();
    }

    private void choose(String one, String other) {
        if (!one.equals(left.get()) || !other.equals(right.get())) {
            left.set(one);
            right.set(other);
            filter.set(DiffFilter.ALL);
            compute();
        }
    }

    private void compute() {
        Comparison comparison = timeline.comparison().get();
        String one = left.get();
        String other = right.get();
        diff.set(Optional.empty());
        selecting.cancel();
        selection.set(Optional.empty());
        trouble.set(Optional.empty());
        work.run(_ -> BranchDiff.between(comparison, one, other), this::done, this::fail);
    }

    private void done(BranchDiff computed) {
        diff.set(Optional.of(computed));
        Optional<BranchDiff.DifferingRows> known =
                fact.get().map(name -> computed.facts().get(name));
        boolean wanted = !filter.get().equals(DiffFilter.ALL);
        boolean rows = known.isPresent() && !known.get().rows().isEmpty();
        if (!rows && !(known.isPresent() && wanted)) {
            fact.set(computed.facts().entrySet().stream()
                    .filter(each -> !each.getValue().rows().isEmpty()).findFirst()
                    .or(() -> computed.facts().entrySet().stream().findFirst())
                    .map(each -> each.getKey()));
        }
        apply();
    }

    private void fail(String why) {
        trouble.set(Optional.of(why));
    }

    private void filter(DiffFilter next) {
        filter.set(next);
        apply();
    }

    private void apply() {
        int place = standAt;
        standAt = -1;
        DiffFilter wanted = filter.get();
        rows().ifPresent(all -> {
            String name = fact.get().orElseThrow();
            trouble.set(Optional.empty());
            selecting.run(_ -> DiffSelection.of(name, all, wanted), made -> {
                current.set(-1);
                selection.set(Optional.of(made));
                current.set(Math.min(place, made.rows().size() - 1));
            }, this::fail);
        });
    }

    private static <E extends Enum<E>> Set<E> switched(Set<E> set, E value, Class<E> kind) {
        EnumSet<E> next = EnumSet.noneOf(kind);
        next.addAll(set);
        if (!next.remove(value)) {
            next.add(value);
        }
        return next;
    }
}

package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.LedgerList;
import dev.lastresort.inspection.LedgerQuery;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.ui.timeline.TimelineModel;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The effects, answers or states of one branch. Invariant: the list is what the query asks for. */
public final class LedgerModel {

    /**
     * What can be asked for instead: a filter and how many lines it lets through.
     *
     * @param title the name as people read it
     */
    public record Choice(String name, String title, long count, LedgerQuery query) {

        Choice(String name, long count, LedgerQuery query) {
            this(name, name, count, query);
        }
    }

    private final TimelineModel timeline;
    private final ReadOnlyObjectWrapper<LedgerQuery> query;
    private final ReadOnlyObjectWrapper<LedgerList> list;

    LedgerModel(TimelineModel timeline) {
        this.timeline = timeline;
        Comparison comparison = timeline.comparison().get();
        String branch = timeline.selected().get().orElse(comparison.atFirst().name());
        query = new ReadOnlyObjectWrapper<>(answers(branch, hardestHit(comparison, branch)));
        list = new ReadOnlyObjectWrapper<>(LedgerList.of(comparison, query.get()));
        timeline.selected().addListener((_, _, chosen) -> chosen.ifPresent(this::follow));
        timeline.comparison().addListener((_, _, other) -> follow(other));
    }

    public ReadOnlyObjectProperty<LedgerQuery> query() {
        return query.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LedgerList> list() {
        return list.getReadOnlyProperty();
    }

    public void show(LedgerQuery next) {
        query.set(next);
        list.set(LedgerList.of(timeline.comparison().get(), next));
    }

    public void reveal(LedgerList.Line line) {
        timeline.reveal(query.get().branch(), line.at());
    }

    public String branchTitle() {
        return branch().title();
    }

    /** A cell as it is shown: the date goes without saying where it is the scenario's. */
    public String cell(LedgerList.Line line, int place) {
        String day = timeline.comparison().get().scenario().start().toLocalDate() + " ";
        String cell = line.cells().get(place);
        return cell.startsWith(day) ? cell.substring(day.length()) : cell;
    }

    /** The scenario's first, which needs no date. */
    LocalDateTime day() {
        return timeline.comparison().get().scenario().start();
    }

    /** How much is listed, in words: "7 spans, 2 h 9 min". */
    public String total() {
        LedgerList now = list.get();
        long size = now.lines().size();
        String noun = switch (query.get()) {
            case LedgerQuery.Effects _ -> "effect";
            case LedgerQuery.Answers _ -> "answer";
            case LedgerQuery.Spans _ -> "span";
        };
        String count = Wording.count(size, noun);
        return query.get() instanceof LedgerQuery.Spans
                ? count + ", " + Wording.duration(now.seconds()) : count;
    }

    /** What is owed and forgone for the effect that is listed, and what of it is taken back. */
    public String money() {
        if (!(query.get() instanceof LedgerQuery.Effects now)) {
            return "";
        }
        EffectLedger ledger = branch().outcome().effect(now.effect());
        List<String> words = new ArrayList<>();
        if (ledger.takenBack() > 0) {
            words.add(Wording.number(ledger.takenBack()) + " taken back");
        }
        ledger.money().ifPresent(money -> {
            words.add(money.words(money.owed()) + " owed to customers");
            words.add(money.words(money.forgone()) + " forgone");
        });
        return String.join(" · ", words);
    }

    /** The three kinds of list; those of which the branch has nothing are missing. */
    public List<Choice> kinds() {
        String name = query.get().branch();
        String actor = actor();
        List<Choice> kinds = new ArrayList<>();
        branch().outcome().effects().keySet().stream().findFirst().ifPresent(
                effect -> kinds.add(new Choice("Effects", branch().outcome().badEffects(),
                        new LedgerQuery.Effects(name, effect, Optional.empty()))));
        kinds.add(new Choice("Answers", tally(actor).answers().size(), answers(name, actor)));
        kinds.add(new Choice("States", tally(actor).states().size(),
                new LedgerQuery.Spans(name, actor, Optional.empty(), Optional.empty())));
        return kinds;
    }

    /** The effects or the actors. */
    public List<Choice> subjects() {
        return switch (query.get()) {
            case LedgerQuery.Effects now -> branch().outcome().effects().entrySet().stream()
                    .map(each -> new Choice(each.getKey(), titleOfEffect(each.getKey()),
                            each.getValue().bad(), new LedgerQuery.Effects(
                                    now.branch(), each.getKey(), Optional.empty())))
                    .toList();
            case LedgerQuery.Answers now -> branch().outcome().actors().entrySet().stream()
                    .map(each -> new Choice(each.getKey(), titleOfActor(each.getKey()),
                            each.getValue().answers().size(),
                            answers(now.branch(), each.getKey())))
                    .toList();
            case LedgerQuery.Spans now -> branch().outcome().actors().entrySet().stream()
                    .map(each -> new Choice(each.getKey(), titleOfActor(each.getKey()),
                            each.getValue().states().size(),
                            new LedgerQuery.Spans(
                                    now.branch(), each.getKey(), Optional.empty(), now.range())))
                    .toList();
        };
    }

    private String titleOfActor(String name) {
        return scenario().titleOfActor(name).orElse(name);
    }

    private String titleOfEffect(String name) {
        return scenario().effects().stream().filter(effect -> effect.name().equals(name))
                .map(Effect::title).findFirst().orElse(name);
    }

    private Scenario scenario() {
        return timeline.comparison().get().scenario();
    }

    /** The subject that is listed. */
    public String subject() {
        return switch (query.get()) {
            case LedgerQuery.Effects now -> now.effect();
            case LedgerQuery.Answers now -> now.actor();
            case LedgerQuery.Spans now -> now.actor();
        };
    }

    /** The verdicts, judgements or states that there are. */
    public List<Choice> verdicts() {
        return switch (query.get()) {
            case LedgerQuery.Effects now -> verdicts(now);
            case LedgerQuery.Answers now -> Arrays.stream(ActorTally.Judgement.values())
                    .map(judgement -> new Choice(words(judgement),
                            tally(now.actor()).count(judgement),
                            new LedgerQuery.Answers(
                                    now.branch(), now.actor(), Optional.of(judgement))))
                    .filter(choice -> choice.count() > 0).toList();
            case LedgerQuery.Spans now -> Arrays.stream(ActorTally.State.values())
                    .map(state -> state(now, state))
                    .filter(choice -> choice.count() > 0).toList();
        };
    }

    private List<Choice> verdicts(LedgerQuery.Effects now) {
        EffectLedger ledger = branch().outcome().effect(now.effect());
        return Arrays.stream(EffectLedger.Verdict.values())
                .filter(verdict -> verdict != EffectLedger.Verdict.OK)
                .map(verdict -> new Choice(LedgerList.words(verdict), ledger.count(verdict),
                        new LedgerQuery.Effects(
                                now.branch(), now.effect(), Optional.of(verdict))))
                .filter(choice -> choice.count() > 0).toList();
    }

    private Choice state(LedgerQuery.Spans now, ActorTally.State state) {
        LedgerQuery query = new LedgerQuery.Spans(
                now.branch(), now.actor(), Optional.of(state), now.range());
        return new Choice(words(state),
                LedgerList.of(timeline.comparison().get(), query).lines().size(), query);
    }

    /** The same question without its verdict. */
    public LedgerQuery everything() {
        return switch (query.get()) {
            case LedgerQuery.Effects now ->
                    new LedgerQuery.Effects(now.branch(), now.effect(), Optional.empty());
            case LedgerQuery.Answers now -> answers(now.branch(), now.actor());
            case LedgerQuery.Spans now -> new LedgerQuery.Spans(
                    now.branch(), now.actor(), Optional.empty(), now.range());
        };
    }

    public String fileName() {
        return (query.get().branch() + "-" + subject()).replaceAll("[^\\w-]", "_") + ".csv";
    }

    private void follow(String branch) {
        if (!branch.equals(query.get().branch())) {
            show(switch (query.get()) {
                case LedgerQuery.Effects now ->
                        new LedgerQuery.Effects(branch, now.effect(), now.verdict());
                case LedgerQuery.Answers now ->
                        new LedgerQuery.Answers(branch, now.actor(), now.judgement());
                case LedgerQuery.Spans now ->
                        new LedgerQuery.Spans(branch, now.actor(), now.state(), now.range());
            });
        }
    }

    private void follow(Comparison other) {
        boolean there = other.branches().stream()
                .anyMatch(branch -> branch.name().equals(query.get().branch()));
        if (there) {
            show(query.get());
        } else {
            follow(other.atFirst().name());
        }
    }

    private BranchResult branch() {
        return branch(timeline.comparison().get(), query.get().branch());
    }

    private static BranchResult branch(Comparison comparison, String name) {
        return comparison.branches().stream().filter(branch -> branch.name().equals(name))
                .findFirst().orElseThrow();
    }

    /** Whose answers one came for: who has the most that were not well, or else the main actor. */
    private static String hardestHit(Comparison comparison, String branch) {
        String main = comparison.scenario().mainActor().name();
        SequencedMap<String, ActorTally> actors = branch(comparison, branch).outcome().actors();
        return actors.keySet().stream()
                .max(Comparator.comparingLong(actor -> notWell(actors, actor)))
                .filter(actor -> notWell(actors, actor) > notWell(actors, main)).orElse(main);
    }

    private static long notWell(SequencedMap<String, ActorTally> actors, String actor) {
        return Optional.ofNullable(actors.get(actor)).map(tally -> tally.answers().size()
                - tally.count(ActorTally.Judgement.OK)).orElse(0L);
    }

    /** The line to open on: the first answer that was not well, where all are listed. */
    int opensAt() {
        if (query.get() instanceof LedgerQuery.Answers now && now.judgement().isEmpty()) {
            List<ActorTally.JudgedAnswer> all = tally(now.actor()).answers();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).judgement() != ActorTally.Judgement.OK) {
                    return i;
                }
            }
        }
        return 0;
    }

    private ActorTally tally(String actor) {
        return branch().outcome().actor(actor);
    }

    private String actor() {
        return query.get() instanceof LedgerQuery.Effects now
                ? hardestHit(timeline.comparison().get(), now.branch()) : subject();
    }

    private static LedgerQuery answers(String branch, String actor) {
        return new LedgerQuery.Answers(branch, actor, Optional.empty());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

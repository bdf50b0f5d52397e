package dev.lastresort.library;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody does who does the same in every incident. Each is played as well as it can be:
 * every strategy of the scenario that does just that counts as it, too, and what it does besides
 * its preset takes no time.
 */
enum Habit {
    ALWAYS_RESTORE {
        @Override
        boolean is(Strategy strategy, Scenario scenario) {
            return Means.of(strategy, scenario) == Means.RESTORE
                    && restore(strategy).point().target().isEmpty();
        }

        @Override
        List<Strategy> made(Habits habits) {
            return habits.preset("full-restore").map(habits::asBefore).stream().toList();
        }
    },
    ALWAYS_ROLL_FORWARD {
        @Override
        boolean is(Strategy strategy, Scenario scenario) {
            return Means.of(strategy, scenario) == Means.ROLL_FORWARD;
        }

        /** Does now what should have been done in the first place. */
        @Override
        List<Strategy> made(Habits habits) {
            List<Step> steps = habits.scenario().incident().correct();
            return steps.isEmpty() ? List.of() : List.of(habits.of("correct-now", steps));
        }
    },
    ALWAYS_RECOVER_TO_JUST_BEFORE {
        @Override
        boolean is(Strategy strategy, Scenario scenario) {
            return Means.of(strategy, scenario) == Means.RESTORE
                    && restore(strategy).point().target().isPresent();
        }

        @Override
        List<Strategy> made(Habits habits) {
            return habits.preset("pitr").map(habits::asBefore).stream().toList();
        }
    },
    RESTORE_ASIDE_FIRST {
        @Override
        boolean is(Strategy strategy, Scenario scenario) {
            return strategy.steps().stream().filter(Step.Restore.class::isInstance).findFirst()
                    .filter(Step.RestoreAside.class::isInstance).isPresent();
        }

        /** Whichever of two rows wins. */
        @Override
        List<Strategy> made(Habits habits) {
            return Stream.of("keepLive", "takeRestored").map(habits::aside)
                    .flatMap(Optional::stream).map(habits::asBefore).toList();
        }
    },
    FIX_AND_FORGET {
        /** What is to come is right again, and what was is left as it is. */
        @Override
        boolean is(Strategy strategy, Scenario scenario) {
            return !strategy.steps().isEmpty()
                    && forgetful(strategy, scenario).equals(unnamed(strategy.steps()));
        }

        /** What is right, without what it does for those who were hit; and its first fix alone. */
        @Override
        List<Strategy> made(Habits habits) {
            List<Strategy> made = new ArrayList<>();
            for (Strategy right : habits.right()) {
                made.add(habits.of(right.name() + "-forgetful",
                        forgetful(right, habits.scenario())));
                made.add(habits.of(right.name() + "-first", first(right)));
            }
            made.removeIf(strategy -> strategy.steps().stream().noneMatch(Habit::isFix));
            return made;
        }
    };

    /** Whether a strategy of the scenario does just what the habit does. */
    abstract boolean is(Strategy strategy, Scenario scenario);

    /** What it does where no strategy of the scenario does it; none where it can do nothing. */
    abstract List<Strategy> made(Habits habits);

    private static Step.RestoreInPlace restore(Strategy strategy) {
        return strategy.steps().stream().filter(Step.RestoreInPlace.class::isInstance)
                .map(Step.RestoreInPlace.class::cast).reduce((_, last) -> last).orElseThrow();
    }

    private static List<Step> forgetful(Strategy strategy, Scenario scenario) {
        Sqls sqls = new Sqls(scenario, strategy.steps());
        return unnamed(strategy.steps().stream().flatMap(step -> switch (step) {
            case Step.RunSql sql -> sqls.withoutRows(sql).stream();
            case Step.Restore _, Step.CopyBack _ -> Stream.empty();
            default -> Stream.of(step);
        }).toList());
    }

    /** Up to the first step that is a fix, and what was held is let go. */
    private static List<Step> first(Strategy strategy) {
        List<Step> steps = new ArrayList<>();
        for (Step step : strategy.steps()) {
            if (step instanceof Step.Restore || step instanceof Step.CopyBack) {
                continue;
            }
            steps.add(step instanceof Step.RunSql sql ? new Step.RunSql(sql.name(), sql.hands(),
                    sql.statements(), sql.locks(), sql.version(), sql.run()) : step);
            if (isFix(step)) {
                break;
            }
        }
        Set<Containment> held = Habits.held(steps);
        held.forEach(what -> steps.add(new Step.Resume("", Hands.NONE, what, Duration.ZERO)));
        return unnamed(steps);
    }

    private static boolean isFix(Step step) {
        return step instanceof Step.RunSql || step instanceof Step.Deploy
                || step instanceof Step.Resume
                || step instanceof Step.Contain contain && contain.forGood();
    }

    /** In one lane, under their numbers. */
    static List<Step> unnamed(List<Step> steps) {
        List<Step> unnamed = new ArrayList<>();
        for (Step step : steps) {
            Hands hands = step.hands();
            unnamed.add(step.with("Step " + (unnamed.size() + 1),
                    new Hands(hands.approval(), hands.authoring(), hands.review()), step.run()));
        }
        return unnamed;
    }
}

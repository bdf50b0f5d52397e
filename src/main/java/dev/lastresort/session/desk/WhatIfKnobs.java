package dev.lastresort.session.desk;

import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.RecoveryPoint;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.text.ValueText;
import dev.lastresort.session.desk.WhatIf.Kind;
import dev.lastresort.session.desk.WhatIf.Knob;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be turned in a scenario: only what makes a difference to one of its strategies. */
record WhatIfKnobs(Loaded.Valid loaded) {

    /** @param alert the name of the one that called somebody */
    List<Knob> of(Optional<String> alert) {
        List<Knob> knobs = new ArrayList<>(targets());
        alert.map(this::delay).ifPresent(knobs::add);
        knobs.addAll(environment());
        return List.copyOf(knobs);
    }

    private List<Knob> targets() {
        Scenario scenario = loaded.scenario();
        int last = scenario.strategies().size() - 1;
        // one that does nothing may have been added before those of the file
        int added = loaded.places().lacksStrategy(last) ? 1 : 0;
        List<Knob> knobs = new ArrayList<>();
        for (int i = added; i < scenario.strategies().size(); i++) {
            Strategy strategy = scenario.strategies().get(i);
            List<Step> targeted = strategy.steps().stream()
                    .filter(step -> step.recoveryPoint().flatMap(RecoveryPoint::target).isPresent()
                            && !follows(step))
                    .toList();
            for (Step step : targeted) {
                String title = targeted.size() == 1 ? strategy.title()
                        : strategy.title() + ", " + step.name();
                knobs.add(target("/strategies/" + (i - added) + "/steps/"
                        + Strategy.written(strategy.steps(),
                                strategy.steps().indexOf(step))
                        + "/target", strategy, title,
                        step.recoveryPoint().flatMap(RecoveryPoint::target).orElseThrow()));
            }
        }
        return knobs;
    }

    /** A target that follows the decision is turned by turning that. */
    private static boolean follows(Step step) {
        return step.recoveryPoint().flatMap(RecoveryPoint::moving).isPresent();
    }

    private Knob target(String id, Strategy strategy, String of, LocalDateTime at) {
        return new Knob(id, Kind.RESTORE_TARGET, strategy.name(), "Target of " + of,
                ValueText.of(at, loaded.scenario().start().toLocalDate()));
    }

    private Knob delay(String name) {
        List<String> names = loaded.scenario().alerts().stream().map(Alert::name).toList();
        int index = names.indexOf(name);
        return new Knob("/alerts/" + index + "/humanDelay", Kind.DECISION_DELAY, "",
                "Decision delay", ValueText.of(loaded.scenario().alerts().get(index).humanDelay()));
    }

    private List<Knob> environment() {
        Environment environment = loaded.scenario().environment();
        List<RecoveryPoint> points = loaded.scenario().strategies().stream()
                .flatMap(strategy -> strategy.steps().stream())
                .flatMap(step -> step.recoveryPoint().stream()).toList();
        Stream<Knob> restores = Stream.of(
                of("databaseSize", Kind.DATABASE_SIZE, "Database size",
                        ValueText.size(environment.databaseGigabytes())),
                of("restoreThroughput", Kind.RESTORE_THROUGHPUT, "Restore throughput",
                        ValueText.rate(environment.restoreGigabytesPerHour())));
        Stream<Knob> redo = Stream.of(of("redoPace", Kind.REDO_RATE, "Redo rate, × real time",
                ValueText.plain(environment.redoPace())));
        return Stream.concat(points.isEmpty() ? Stream.empty() : restores,
                points.stream().noneMatch(point -> point.target().isPresent())
                        ? Stream.empty() : redo)
                .toList();
    }

    private static Knob of(String member, Kind kind, String title, String value) {
        return new Knob("/environment/" + member, kind, "", title, value);
    }
}

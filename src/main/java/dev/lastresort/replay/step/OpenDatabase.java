package dev.lastresort.replay.step;

import dev.lastresort.database.Database;
import dev.lastresort.database.work.TableNames;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.Instances;
import dev.lastresort.replay.state.OutsideTables;
import dev.lastresort.replay.state.Situation;
import dev.lastresort.replay.state.StepFailure;

/** The live database for steps, which cannot use it while it is down. */
record OpenDatabase(Instances instances, Situation situation) {

    Database live() {
        if (situation.isDown()) {
            throw new StepFailure(StepFailure.DATABASE_DOWN, "the database is down", "");
        }
        return instances.live();
    }

    /** What works on tables outside the database alone does not need it. */
    Database to(Step.RunSql script) {
        boolean outside = situation.isDown() && script.statements().stream()
                .map(situation.sql()::statement)
                .allMatch(sql -> OutsideTables.areAll(instances.live(), TableNames.of(sql)));
        return outside ? instances.live() : live();
    }
}

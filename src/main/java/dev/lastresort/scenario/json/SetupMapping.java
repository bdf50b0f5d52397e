package dev.lastresort.scenario.json;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.util.stream.Stream;

/** Maps {@code database}: a statement, or an object that names a table and so is a seed. */
final class SetupMapping {

    private final Findings findings;
    private final ValueReader values;
    private final SqlReader sql;
    private final DrawMapping draws;

    SetupMapping(Findings findings, ValueReader values, SqlReader sql, DrawMapping draws) {
        this.findings = findings;
        this.values = values;
        this.sql = sql;
        this.draws = draws;
    }

    Setup setup(Spot database) {
        return new Setup(
                database.at("version").text(),
                database.at("setup").elements().stream().flatMap(this::items).toList(),
                database.at("outside").identifiers(), engine(database));
    }

    /** One that does not exist is refused by the schema. */
    static EngineName engine(Spot database) {
        return database.at("engine").optionalText().flatMap(EngineName::of)
                .orElse(Defaults.ENGINE);
    }

    private Stream<Setup.Item> items(Spot spot) {
        boolean seed = spot.node().isObject() && !spot.has("file");
        return seed
                ? Stream.of(new Setup.Seed(
                        spot.at("table").identifier(), source(spot),
                        draws.draws(spot.at("columns"))))
                : sql.readAll(spot).stream().map(Setup.Statement::new);
    }

    private Setup.Source source(Spot seed) {
        if (seed.has("rows") == seed.has("forEach")) {
            findings.error(
                    Rule.WRONG_SHAPE,
                    seed.pointer(),
                    "a seed has either 'rows' or 'forEach', and this one has "
                            + (seed.has("rows") ? "both" : "none"),
                    "say how many rows, or for each row of which query");
        }
        Spot forEach = seed.at("forEach");
        return forEach.present()
                ? new Setup.ForEach(sql.read(forEach.at("query")),
                        values.decimal(forEach.at("chance"), Defaults.CHANCE))
                : new Setup.Count(seed.at("rows").integer(0));
    }
}

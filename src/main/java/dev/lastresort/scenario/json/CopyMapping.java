package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.model.scenario.Step.OnConflict;
import dev.lastresort.scenario.text.SqlName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Maps what is copied back of one table, and by which rules. */
final class CopyMapping {

    private final SqlReader sql;

    CopyMapping(SqlReader sql) {
        this.sql = sql;
    }

    CopiedTable table(Spot spot) {
        return new CopiedTable(spot.at("table").identifier(), sql.readOptional(spot.at("where")),
                rule(spot.at("onConflict")).orElse(Defaults.ON_CONFLICT), terms(spot));
    }

    private CopyTerms terms(Spot spot) {
        return new CopyTerms(name(spot.at("from")), by(spot.at("by")), name(spot.at("newest")),
                rule(spot.at("writtenSince")), columns(spot.at("columns")));
    }

    private static Optional<String> name(Spot spot) {
        return spot.optionalText().map(SqlName::kept);
    }

    /** A text is the word for the primary key, which needs no columns. */
    private static List<String> by(Spot spot) {
        return spot.identifiers();
    }

    private SequencedMap<String, Optional<Sql>> columns(Spot spot) {
        SequencedMap<String, Optional<Sql>> columns = new LinkedHashMap<>();
        for (String column : spot.names()) {
            Spot value = spot.at(column);
            columns.put(SqlName.kept(column),
                    value.node().isNull() ? Optional.empty() : Optional.of(sql.read(value)));
        }
        return columns;
    }

    private static Optional<OnConflict> rule(Spot spot) {
        return switch (spot.text()) {
            case "keepLive" -> Optional.of(OnConflict.KEEP_LIVE);
            case "takeRestored" -> Optional.of(OnConflict.TAKE_RESTORED);
            case "takeNewest" -> Optional.of(OnConflict.TAKE_NEWEST);
            case "fail" -> Optional.of(OnConflict.FAIL);
            default -> Optional.empty();
        };
    }
}

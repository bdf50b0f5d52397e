package dev.lastresort.database.difference;

import java.util.Comparator;
import java.util.List;

/** Looks through statements for what PostgreSQL does otherwise. */
public final class EngineDifferences {

    private static final List<DifferenceRule> RULES = List.of(new LiteralRule(),
            new QuotientRule(), new DoubleRule(), new LengthRule(), new OrderRule(),
            new DialectRule(), new ClauseRule(), new ComparedTypesRule(), new StoredTypesRule(),
            new ViewRule(), new KeyRule(),
            new ConflictRule(), new TimeRule(), new JsonRule());

    private final KnownSchema schema;

    /** @param texts all statements that may change the schema, in any order */
    public EngineDifferences(Iterable<String> texts) {
        schema = KnownSchema.of(texts);
    }

    /**
     * What differs in this text, of one statement or of several, in its order. Never throws,
     * whatever the text; a statement that is longer than anybody writes is passed over.
     */
    public List<EngineDifference> in(String text) {
        return Spoken.all(text).stream().flatMap(words -> of(words).stream()).toList();
    }

    private List<EngineDifference> of(Spoken words) {
        try {
            return RULES.stream().flatMap(rule -> rule.check(words, schema).stream()).distinct()
                    .sorted(Comparator.comparingInt(EngineDifference::offset)).toList();
        } catch (Spoken.TooLong passedOver) {
            return List.of();
        }
    }
}

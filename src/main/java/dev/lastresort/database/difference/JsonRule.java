package dev.lastresort.database.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** JSON that is cast, which stays as it is written here. */
final class JsonRule implements DifferenceRule {

    private static final Set<String> TYPES = Set.of("json", "jsonb");

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            boolean cast = words.is(i - 1, "::") || words.is(i - 1, "as");
            if (words.isOneOf(i, TYPES) && cast) {
                found.add(words.found(i, "json-as-written", "PostgreSQL refuses a cast of text"
                        + " that is no JSON, and jsonb orders its keys; here the text stays as it"
                        + " is written", "store it in a column of jsonb first"));
                return found;
            }
        }
        return found;
    }
}

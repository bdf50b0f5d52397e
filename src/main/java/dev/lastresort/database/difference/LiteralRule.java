package dev.lastresort.database.difference;

import dev.lastresort.database.gate.Token;
import dev.lastresort.database.gate.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that are written alike and read differently. */
final class LiteralRule implements DifferenceRule {

    private static final Pattern INSTANT_WITH_OFFSET =
            Pattern.compile("\\d+-\\d+-\\d+[ T]\\d+:\\d+(:[\\d.]+)? ?([+-]\\d\\d(:?\\d\\d)?|Z)");
    private static final Pattern NANOSECONDS = Pattern.compile("\\d+-.*:\\d+\\.\\d{7,}.*");
    private static final Set<String> TEXT_TYPES = Set.of("text", "varchar");

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Token token = words.at(i);
            boolean glued = words.at(i + 1).start() == token.end() && words.isString(i + 1);
            if (glued && words.isOneOf(i, Set.of("x", "b"))) {
                found.add(words.found(i, "bit-string", "to PostgreSQL this is a string of bits,"
                        + " here it is bytes", "write bytes as decode('…', 'hex')"));
            } else if (words.isString(i)) {
                string(words, i, found);
            } else if (words.isOneOf(i, Set.of("true", "false"))) {
                truth(words, i, found);
            } else if (words.isNumber(i) && words.is(i + 1, "|") && words.is(i + 2, "|")
                    && words.isNumber(i + 3)) {
                found.add(words.found(i, "joined-numbers", "PostgreSQL does not join two numbers"
                        + " by ||, here they become text", "cast one of them to text"));
            }
        }
        return found;
    }

    private static void string(Spoken words, int i, List<EngineDifference> found) {
        String text = words.at(i).text();
        boolean asTimestamp = words.is(i + 1, "::", "timestamp") || words.is(i - 1, "timestamp");
        if (asTimestamp && INSTANT_WITH_OFFSET.matcher(text).matches()) {
            found.add(words.found(i, "offset-of-a-timestamp", "PostgreSQL passes over the offset"
                    + " of a timestamp without a zone, here the time is moved by it",
                    "write the time in UTC, without an offset"));
        }
        if (asTimestamp && NANOSECONDS.matcher(text).matches()) {
            found.add(words.found(i, "nanoseconds", "PostgreSQL rounds to microseconds, here nine"
                    + " digits are kept", "write six digits at most"));
        }
        if (text.startsWith("\\x") && words.at(i).kind() == Kind.STRING) {
            found.add(words.found(i, "bytes-as-text", "PostgreSQL reads text that begins with \\x"
                    + " as hexadecimal bytes, here it stands for its own letters",
                    "write bytes as X'…' here, and leave this out of what is compared"));
        }
    }

    private static void truth(Spoken words, int i, List<EngineDifference> found) {
        boolean cast = words.is(i + 1, "::") && words.isOneOf(i + 2, TEXT_TYPES)
                || words.is(i + 1, "as") && words.isOneOf(i + 2, TEXT_TYPES)
                        && words.is(i - 2, "cast", "(");
        boolean joined = words.is(i + 1, "|", "|") || words.is(i - 2, "|", "|");
        if (cast || joined) {
            found.add(words.found(i, "truth-as-text", "as text a truth is true or false on"
                    + " PostgreSQL, TRUE or FALSE here", "use CASE WHEN … THEN 'true' …"));
        }
    }
}

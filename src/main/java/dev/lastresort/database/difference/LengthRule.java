package dev.lastresort.database.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lengths and positions of text that are counted otherwise. */
final class LengthRule implements DifferenceRule {

    private static final Set<String> SUBSTRING = Set.of("substring", "substr");
    private static final Set<String> PADDED = Set.of("char", "character", "bpchar");

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.isOneOf(i, Set.of("left", "right")) && words.is(i + 1, "(")
                    && behindComma(words, i + 1, "-")) {
                found.add(words.found(i, "negative-length", "with a negative length PostgreSQL"
                        + " leaves out that many characters, here the result is empty",
                        "use substring and length"));
            } else if (words.isOneOf(i, SUBSTRING) && words.is(i + 1, "(")
                    && fromOutside(words, i + 1)) {
                found.add(words.found(i, "substring-from-outside", "PostgreSQL counts positions"
                        + " before the start as characters that are not there, and refuses a"
                        + " negative length; here they are taken otherwise",
                        "begin at 1 or later, with a length of 0 or more"));
            } else if (words.is(i, "translate", "(") && words.isString(words.behind(i + 1) - 2)
                    && words.isString(words.behind(i + 1) - 4)
                    && words.at(words.behind(i + 1) - 2).text().length() < words.at(
                            words.behind(i + 1) - 4).text().length()) {
                found.add(words.found(i, "translate-to-nothing", "PostgreSQL removes letters that"
                        + " have no counterpart, here they stay", "use replace"));
            } else if (isPaddedColumn(words, i)) {
                found.add(words.found(i, "char-padding", "PostgreSQL pads a char with spaces that"
                        + " come back when it is read, here they are cut", "use varchar"));
            }
        }
        return found;
    }

    private static boolean isPaddedColumn(Spoken words, int i) {
        boolean longer = words.is(i + 1, "(") && words.isNumber(i + 2)
                && !words.at(i + 2).text().equals("1");
        return words.isOneOf(i, PADDED) && longer && words.at(i - 1).isName()
                && (words.is(0, "create") || words.is(0, "alter")) && !words.is(i - 1, "as");
    }

    private static boolean fromOutside(Spoken words, int open) {
        return behindComma(words, open, "-") || behindComma(words, open, "0")
                || behindWord(words, open, "from", "-") || behindWord(words, open, "from", "0")
                || behindWord(words, open, "for", "-");
    }

    private static boolean behindComma(Spoken words, int open, String what) {
        return behindWord(words, open, ",", what);
    }

    private static boolean behindWord(Spoken words, int open, String word, String what) {
        for (int i = open + 1; i < words.behind(open); i = words.is(i, "(") ? words.behind(i)
                : i + 1) {
            boolean number = what.equals("-") ? words.is(i + 1, "-") && words.isNumber(i + 2)
                    : words.isNumber(i + 1) && words.at(i + 1).text().equals(what);
            if (words.is(i, word) && number) {
                return true;
            }
        }
        return false;
    }
}

package dev.lastresort.model.outcome;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a fact's or an effect's rows are called, made from its title: a plural as authors write it.
 * Titles that do not look like an English plural are counted in rows.
 */
public record Noun(String one, String many) {

    private static final Map<String, String> IRREGULAR = Map.of("people", "person",
            "children", "child", "men", "man", "women", "woman", "pence", "penny");
    /** As in "letters of the day" and "requests per minute": what is counted stands before it. */
    private static final Pattern TAIL = Pattern.compile("(?= (?:of|per|for|to|from|by|in|a) )");
    private static final Pattern MULTIPLE =
            Pattern.compile("(?:hundred|thousand|million|billion)\\b.*");
    private static final Pattern CLAUSE = Pattern.compile(
            ".*(?:,|\\b(?:who|whom|whose|that|which|is|are|was|were|has|have)\\b).*");

    /** @param counter what to count where the title is no plural: row, say */
    public static Noun of(String title, String counter) {
        String many = inSentence(title);
        if (many.length() < 2 || !many.endsWith("s") || many.endsWith("ss")) {
            return new Noun(counter + " of " + many, counter + "s of " + many);
        }
        return new Noun(singular(many), many);
    }

    public String of(long count) {
        return count == 1 ? one : many;
    }

    /**
     * So many of a declared unit: "1 mail", "2 mails", "1 person", "0.5 EUR". What is no English
     * plural, such as "EUR", "%" and "s", stays as it is.
     */
    public static String counted(BigDecimal amount, String unit) {
        return after(Wording.number(amount), amount, unit);
    }

    /** The same where the figure is written otherwise, such as rounded. */
    public static String after(String figure, BigDecimal amount, String unit) {
        return figure + " " + (amount.compareTo(BigDecimal.ONE) == 0 ? oneOf(unit) : unit);
    }

    private static String oneOf(String unit) {
        String counted = TAIL.split(unit, 2)[0];
        String last = counted.substring(counted.lastIndexOf(' ') + 1);
        String before = counted.substring(0, counted.length() - last.length());
        boolean plural = last.length() > 2 && last.matches(".*[^ius]s")
                && !MULTIPLE.matcher(counted).matches();
        return before + (plural ? singular(last) : IRREGULAR.getOrDefault(last, last))
                + unit.substring(counted.length());
    }

    /** A title inside a sentence, in quotes where it is a clause of its own: it would run on. */
    public static String setOff(String title) {
        return CLAUSE.matcher(title).matches() ? "“" + title + "”" : title;
    }

    /** "an order". */
    public String withArticle() {
        return ("aeiou".indexOf(one.charAt(0)) >= 0 ? "an " : "a ") + one;
    }

    /** A title inside a sentence: small, unless it is an abbreviation. */
    public static String inSentence(String title) {
        return Wording.inSentence(title);
    }

    /** "the tax export", and "the other tenants" as it is. */
    public static String withThe(String title) {
        String inSentence = inSentence(title);
        return inSentence.startsWith("the ") ? inSentence : "the " + inSentence;
    }

    /** The verb of a title that is the subject: were, if it looks like an English plural. */
    public static String were(String title) {
        boolean plural = title.matches(".*[^su]s") && !title.matches(".* (of|for|to|from|by) .*");
        return plural ? "were" : "was";
    }

    private static String singular(String many) {
        if (many.endsWith("ies") && many.length() > 4) {
            return many.substring(0, many.length() - 3) + "y";
        }
        boolean hissing = many.endsWith("sses") || many.endsWith("xes") || many.endsWith("ches")
                || many.endsWith("shes");
        return many.substring(0, many.length() - (hissing ? 2 : 1));
    }
}

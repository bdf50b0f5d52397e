package dev.lastresort.model.outcome;

import dev.lastresort.model.outcome.Wording;

/**
 * What a fact's or an effect's rows are called, made from its title: a plural as authors write it.
 * Titles that do not look like an English plural are counted in rows.
 */
public record Noun(String one, String many) {

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

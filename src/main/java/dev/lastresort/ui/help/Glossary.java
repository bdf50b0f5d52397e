package dev.lastresort.ui.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words that mean one thing throughout, each with its meaning, as the page about them says. */
public final class Glossary {

    private final List<Term> terms;

    /** A word and what it means. */
    public record Term(String word, String meaning) {

        private Pattern pattern() {
            return Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(word) + "(?:s|es|d|ed)?"
                    + "(?![\\p{L}-])", Pattern.CASE_INSENSITIVE);
        }
    }

    private record Found(Term term, int start, int end) {}

    private Glossary(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    public static Glossary bundled() {
        List<Term> terms = new ArrayList<>();
        MarkdownPage.of(HelpPages.text("glossary").orElse("")).forEach(block -> {
            if (block instanceof Block.TableRows(var rows)) {
                rows.stream().skip(1).filter(row -> row.size() == 2).forEach(row -> terms.add(
                        new Term(TextSpan.text(row.getFirst()), TextSpan.text(row.getLast()))));
            }
        });
        return new Glossary(terms);
    }

    public List<Term> terms() {
        return terms;
    }

    /**
     * The words in it, in their order. Of two that overlap the longer one is meant: a restore in
     * place is no restore of any kind.
     */
    public List<Term> in(String text) {
        List<Found> found = new ArrayList<>();
        for (Term term : terms) {
            var matcher = term.pattern().matcher(text);
            if (matcher.find()) {
                found.add(new Found(term, matcher.start(), matcher.end()));
            }
        }
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> other != one
                        && other.start() <= one.start() && one.end() <= other.end()
                        && other.end() - other.start() > one.end() - one.start()))
                .sorted(Comparator.comparingInt(Found::start)).map(Found::term).toList();
    }

    /** Those whose word or meaning holds the text. */
    List<Term> search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return terms.stream().filter(term -> (term.word() + " " + term.meaning())
                .toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }
}

package dev.lastresort.database.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind LIKE is made of texts and parameters, so that its wildcards can be counted: H2
 * tries every way to fit each {@code %}, and cannot be stopped while it does.
 */
final class LikeRule implements GateRule {

    private static final int MOST_WILDCARDS = 1;
    private static final int LONGEST = 200;
    private static final String FIX = "write LIKE 'text%', LIKE '%text%', or LIKE :parameter";
    private static final Set<String> LIKES = Set.of("like", "ilike");

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (isLike(tokens, i)) {
                Optional<String> fault = fault(tokens, i);
                if (fault.isPresent()) {
                    return Optional.of(new GateFinding("pattern-too-costly", fault.get(), FIX,
                            tokens.get(i).start()));
                }
            }
        }
        return Optional.empty();
    }

    /** The patterns of a statement that a parameter is a part of: piece by piece. */
    static List<List<Token>> openPatterns(List<Token> tokens) {
        List<List<Token>> patterns = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isLike(tokens, i)) {
                List<Token> pattern = tokens.subList(i + 1, patternEnd(tokens, i + 1));
                if (pattern.stream().anyMatch(t -> t.kind() == Token.Kind.PARAMETER)) {
                    patterns.add(pattern);
                }
            }
        }
        return List.copyOf(patterns);
    }

    /** Why, with these values, a pattern has become too costly. */
    static Optional<String> costlyWith(List<List<Token>> patterns, Map<String, ?> parameters) {
        return patterns.stream().map(pattern -> tooCostly(text(pattern, parameters)))
                .flatMap(Optional::stream).findFirst().map(fault -> fault + "; " + FIX);
    }

    private static Optional<String> fault(List<Token> tokens, int like) {
        int end = patternEnd(tokens, like + 1);
        Token last = tokens.get(end - 1);
        boolean unfinished = last.isSymbol("|") || last.isSymbol("(") || end == like + 1;
        if (unfinished && !(end < tokens.size() && tokens.get(end).kind() == Token.Kind.NUMBER)) {
            return Optional.of("the pattern is not made of texts and parameters alone");
        }
        return tooCostly(text(tokens.subList(like + 1, end), Map.of()));
    }

    private static Optional<String> tooCostly(String pattern) {
        // one at the very end costs nothing
        long wildcards = pattern.chars().limit(Math.max(0, pattern.length() - 1))
                .filter(c -> c == '%').count();
        if (wildcards > MOST_WILDCARDS) {
            return Optional.of("the pattern has more than " + MOST_WILDCARDS
                    + " % before its end");
        }
        return pattern.length() > LONGEST
                ? Optional.of("the pattern has more than " + LONGEST + " characters")
                : Optional.empty();
    }

    private static String text(List<Token> pattern, Map<String, ?> parameters) {
        StringBuilder text = new StringBuilder();
        for (Token token : pattern) {
            switch (token.kind()) {
                case STRING -> text.append(token.text());
                case PARAMETER -> text.append(parameters.containsKey(token.text())
                        ? parameters.get(token.text()) : "");
                default -> {}
            }
        }
        return text.toString();
    }

    /** The place behind the pattern that starts at {@code from}. */
    private static int patternEnd(List<Token> tokens, int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean closes = token.isSymbol(")") && depth > 0;
            boolean part = token.kind() == Token.Kind.STRING || token.isSymbol("|")
                    || token.kind() == Token.Kind.PARAMETER || token.isSymbol("(") || closes;
            if (!part) {
                return i;
            }
            depth += token.isSymbol("(") ? 1 : closes ? -1 : 0;
        }
        return tokens.size();
    }

    private static boolean isLike(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.WORD && LIKES.contains(token.text())
                && !(at > 0 && tokens.get(at - 1).isSymbol(".")) && !isItem(tokens, at);
    }

    /** {@code CREATE TABLE a (LIKE b)}, where it compares nothing. */
    private static boolean isItem(List<Token> tokens, int at) {
        return tokens.size() > 1 && tokens.get(0).isWord("create") && tokens.get(1).isWord("table")
                && (tokens.get(at - 1).isSymbol("(") || tokens.get(at - 1).isSymbol(","));
    }
}

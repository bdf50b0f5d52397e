package dev.lastresort.database.gate;

import dev.lastresort.database.gate.Token.Kind;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.h2.engine.CastDataProvider;
import org.h2.engine.Mode;
import org.h2.message.DbException;

/** Where H2's own tokenizer begins a token, and where it should by what our lexer says. */
final class DatabaseCuts {

    /** We read these sign by sign. */
    private static final Set<String> PAIRS =
            Set.of("<=", ">=", "<>", "!=", "||", ":=", "&&", "!~");
    /** What stands before a string and is one token with it for H2. */
    private static final Set<String> PREFIXES = Set.of("n", "x");

    private DatabaseCuts() {}

    /** Whether we read it: nothing is open, no number is glued to what stands beside it. */
    static boolean areOurs(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Kind next = i + 1 < tokens.size() ? tokens.get(i + 1).kind() : Kind.GAP;
            boolean glued = token.kind() == Kind.NUMBER
                    && (next == Kind.WORD || next == Kind.NUMBER)
                    // a bracket written as ??(, a parameter by its number as ?1 and $1
                    || next == Kind.SYMBOL && token.isSymbol("?")
                    || next == Kind.NUMBER && Set.of("?", "$").contains(token.text());
            boolean control = token.kind() == Kind.SYMBOL && token.text().charAt(0) < ' ';
            if (!token.closed() || glued || control) {
                return false;
            }
        }
        return true;
    }

    /** Empty if H2 cannot read the text. A parameter of ours reaches it as a question mark. */
    static List<Integer> of(String sql, List<Token> tokens) {
        StringBuilder places = new StringBuilder(sql);
        tokens.stream().filter(token -> token.kind() == Kind.PARAMETER).forEach(token -> places
                .replace(token.start(), token.end(),
                        "?" + " ".repeat(token.end() - token.start() - 1)));
        try {
            Class<?> type = Class.forName("org.h2.command.Tokenizer");
            Constructor<?> make = type.getDeclaredConstructors()[0];
            make.setAccessible(true);
            Method tokenize = type.getDeclaredMethod("tokenize", String.class, boolean.class,
                    BitSet.class);
            tokenize.setAccessible(true);
            Object provider = Proxy.newProxyInstance(DatabaseCuts.class.getClassLoader(),
                    new Class<?>[] {CastDataProvider.class},
                    (_, _, _) -> Mode.getInstance("PostgreSQL"));
            List<?> theirs = (List<?>) tokenize.invoke(
                    make.newInstance(provider, false, true, new BitSet()), places.toString(),
                    false, new BitSet());
            Method start = Class.forName("org.h2.command.Token").getDeclaredMethod("start");
            start.setAccessible(true);
            List<Integer> starts = new ArrayList<>();
            for (Object token : theirs) {
                starts.add((Integer) start.invoke(token));
            }
            starts.removeLast();
            return starts;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof DbException) {
                return List.of();
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Our cuts, without those within what is one token for H2 alone. */
    static List<Integer> expected(String sql, List<Token> tokens) {
        List<Token> speaking = tokens.stream().filter(token -> token.kind().speaks()).toList();
        List<Integer> starts = new ArrayList<>();
        int next = 0;
        while (next < speaking.size()) {
            starts.add(speaking.get(next).start());
            next = behind(sql, speaking, next);
        }
        return starts;
    }

    /** The place behind all that is one token for H2. */
    private static int behind(String sql, List<Token> tokens, int at) {
        String two = tokens.get(at).text() + (touches(tokens, at) ? tokens.get(at + 1).text() : "");
        boolean signs = tokens.get(at).kind() == Kind.SYMBOL && touches(tokens, at)
                && tokens.get(at + 1).kind() == Kind.SYMBOL;
        boolean unicode = two.equals("u&") && touches(tokens, at + 1)
                && Set.of('\'', '"').contains(sql.charAt(tokens.get(at + 2).start()));
        boolean prefix = tokens.get(at).kind() == Kind.WORD && touches(tokens, at)
                && PREFIXES.contains(tokens.get(at).text())
                && sql.charAt(tokens.get(at + 1).start()) == '\'';
        if (signs && PAIRS.contains(two)) {
            return at + 2;
        }
        int end = stringsEnd(sql, tokens, unicode ? at + 2 : prefix ? at + 1 : at);
        boolean escape = unicode && end < tokens.size() && tokens.get(end).isWord("uescape");
        return escape ? stringsEnd(sql, tokens, end + 1) : end;
    }

    private static boolean touches(List<Token> tokens, int at) {
        return at + 1 < tokens.size() && tokens.get(at).end() == tokens.get(at + 1).start();
    }

    /** Strings one behind the other are one; comments with a slash may stand between them. */
    private static int stringsEnd(String sql, List<Token> tokens, int at) {
        int end = at + 1;
        while (end < tokens.size() && isString(sql, tokens.get(end - 1))
                && isString(sql, tokens.get(end)) && SqlLexer.scan(sql.substring(
                        tokens.get(end - 1).end(), tokens.get(end).start())).stream()
                        .noneMatch(gap -> gap.text().startsWith("--")
                                || gap.kind() == Kind.GAP && gap.text().contains("\u00A0"))) {
            end++;
        }
        return end;
    }

    private static boolean isString(String sql, Token token) {
        return token.kind() == Kind.STRING && sql.charAt(token.start()) == '\'';
    }
}

package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import dev.lastresort.database.gate.Token.Kind;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.command.CommandInterface;
import org.h2.command.Prepared;
import org.h2.engine.CastDataProvider;
import org.h2.engine.DbObject;
import org.h2.engine.SessionLocal;
import org.h2.message.DbException;

/** How H2's own tokenizer and parser read a text, held against how ours does. */
final class H2Reading {

    /** What no plan may hold outside of quotes, as H2 writes it. */
    private static final Set<String> NEVER = Set.of("file_read", "file_write", "csvread",
            "csvwrite",
            "link_schema", "rand", "random_uuid", "secure_rand", "current_timestamp",
            "current_date",
            "current_time", "localtimestamp", "localtime", "current_user", "session_user",
            "system_user", "_rowid_", "rownum", "ctid", "oid", "database_path", "memory_used",
            "memory_free", "session_id", "db_object_id", "soundex", "abort_session",
            "cancel_session", "signal", "lock_mode", "regexp_like", "regexp_replace", "array_agg");

    private final SessionLocal session;
    private final Object tokenizer;
    private final Method tokenize;
    private final Field prepared;

    H2Reading(SessionLocal session) {
        this.session = session;
        try {
            Class<?> type = Class.forName("org.h2.command.Tokenizer");
            Constructor<?> constructor = type.getDeclaredConstructor(
                    CastDataProvider.class, boolean.class, boolean.class, BitSet.class);
            constructor.setAccessible(true);
            tokenizer = constructor.newInstance(session, false, true, null);
            tokenize = type.getDeclaredMethod(
                    "tokenize", String.class, boolean.class, BitSet.class);
            tokenize.setAccessible(true);
            prepared = Class.forName("org.h2.command.CommandContainer")
                    .getDeclaredField("prepared");
            prepared.setAccessible(true);
        } catch (ReflectiveOperationException otherVersion) {
            throw new AssertionError(otherVersion);
        }
    }

    /** Every token of H2's starts where one of ours does, is of the same sort and says the same. */
    void requireSameTokens(String sql) {
        List<?> theirs = tokens(sql);
        if (theirs.isEmpty()) {
            return;
        }
        List<Token> ours = SqlLexer.scan(sql).stream()
                .filter(token -> token.kind().speaks()).toList();
        int at = 0;
        for (int i = 0; i < theirs.size(); i++) {
            Object token = theirs.get(i);
            int start = (int) call(token, "start");
            int next = i + 1 < theirs.size() ? (int) call(theirs.get(i + 1), "start")
                    : sql.length() + 1;
            String sort = token.getClass().getSimpleName();
            if (sort.equals("EndOfInputToken")) {
                require(at == ours.size(), sql, "H2 ends before us");
                return;
            }
            require(at < ours.size() && ours.get(at).start() == start, sql,
                    "H2 has a token at " + start);
            int from = at;
            while (at < ours.size() && ours.get(at).start() < next) {
                at++;
            }
            require(same(token, sort, ours.subList(from, at)), sql, "read otherwise: " + token
                    + " and " + ours.subList(from, at));
        }
    }

    private static boolean same(Object token, String sort, List<Token> ours) {
        Token first = ours.getFirst();
        return switch (sort) {
            case "CharacterStringToken" -> ours.stream().allMatch(one -> one.kind() == Kind.STRING
                    || one == first && one.isWord("n"))
                    && String.join("", ours.stream().filter(one -> one.kind() == Kind.STRING)
                            .map(Token::text).toList()).equals(field(token, "string"));
            case "BinaryStringToken" -> first.isWord("x") && ours.subList(1, ours.size()).stream()
                    .allMatch(one -> one.kind() == Kind.STRING);
            case "IdentifierToken" -> ours.size() == 1 && first.isName()
                    && call(token, "asIdentifier").toString().equalsIgnoreCase(first.text())
                    && (boolean) call(token, "isQuoted") == (first.kind() == Kind.QUOTED);
            case "KeywordToken", "KeywordOrIdentifierToken" -> ours.size() == 1
                    && (first.kind() == Kind.WORD || first.kind() == Kind.SYMBOL)
                    || ours.size() == 2 && ours.stream()
                            .allMatch(one -> one.kind() == Kind.SYMBOL);
            case "ParameterToken" -> ours.size() == 1 && first.isSymbol("?");
            default -> ours.size() == 1 && first.kind() == Kind.NUMBER;
        };
    }

    /** What the plan depends on was named, and it calls nothing that no text may call. */
    void requireSamePlan(CommandInterface command, SqlStatement statement) {
        if (!command.getClass().getSimpleName().equals("CommandContainer")) {
            return;
        }
        try {
            Prepared plan = (Prepared) prepared.get(command);
            HashSet<DbObject> objects = new HashSet<>();
            plan.collectDependencies(objects);
            for (DbObject object : objects) {
                String name = object.getName().toLowerCase(Locale.ROOT);
                boolean ours = object.getSQL(0).startsWith("\"app\".");
                require(!ours || object.getType() != DbObject.TABLE_OR_VIEW
                        || statement.identifiers().contains(name) || name.startsWith("t")
                        || name.startsWith("u"), statement.text(), "depends on " + name);
            }
            for (Token token : SqlLexer.scan(plan.getPlanSQL(0))) {
                require(token.kind() != Kind.WORD || !NEVER.contains(token.text()),
                        statement.text(), "the plan holds " + token.text());
            }
        } catch (DbException noPlan) {
            noPlan.getErrorCode();
        } catch (UnsupportedOperationException | IllegalAccessException noPlan) {
            return;
        }
    }

    private List<?> tokens(String sql) {
        try {
            return (List<?>) tokenize.invoke(tokenizer, sql, false, new BitSet());
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof DbException) {
                return List.of();
            }
            throw new AssertionError(refused);
        } catch (IllegalAccessException otherVersion) {
            throw new AssertionError(otherVersion);
        }
    }

    private static Object call(Object token, String method) {
        for (Class<?> type = token.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Method found = type.getDeclaredMethod(method);
                found.setAccessible(true);
                return found.invoke(token);
            } catch (NoSuchMethodException above) {
                continue;
            } catch (ReflectiveOperationException otherVersion) {
                throw new AssertionError(otherVersion);
            }
        }
        throw new AssertionError("no " + method);
    }

    private static Object field(Object token, String name) {
        try {
            Field found = token.getClass().getDeclaredField(name);
            found.setAccessible(true);
            return found.get(token);
        } catch (ReflectiveOperationException otherVersion) {
            throw new AssertionError(otherVersion);
        }
    }

    private static void require(boolean holds, String sql, String what) {
        if (!holds) {
            throw new AssertionError(what + ": " + sql);
        }
    }
}

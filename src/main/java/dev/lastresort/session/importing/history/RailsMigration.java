package dev.lastresort.session.importing.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Rails migration, read as far as it is SQL or one of the usual verbs; nothing of it is run as
 * Ruby.
 *
 * @param up     what it does
 * @param down   what takes it back; empty if that is not known
 * @param unread what could not be read, each with its place
 */
record RailsMigration(String version, String file, List<SourceStatement> up,
        Optional<List<SourceStatement>> down, List<String> unread) {

    private static final Set<String> WRAPPERS = Set.of("safety_assured", "transaction");
    private static final Set<String> SILENT = Set.of("disable_ddl_transaction!", "private",
            "end", "return", "say", "comment", "set_lock_timeout", "disable_statement_timeout",
            "require", "enable_extension", "disable_extension", "say_with_time");

    static RailsMigration of(SourceFile file) {
        return new Reading(file).read();
    }

    private enum Way { UP, DOWN, CHANGE, NONE }

    private static final class Reading {

        private final SourceFile file;
        private final List<RubyLine> lines;
        private final List<SourceStatement> up = new ArrayList<>();
        private final List<SourceStatement> down = new ArrayList<>();
        private final List<List<SourceStatement>> back = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
        private final Deque<Way> ways = new ArrayDeque<>(List.of(Way.NONE));
        private boolean reversible = true;
        private boolean ownDown;

        Reading(SourceFile file) {
            this.file = file;
            lines = RubyLine.of(file.text());
        }

        RailsMigration read() {
            boolean backUnread = false;
            for (int i = 0; i < lines.size(); i++) {
                int told = unread.size();
                boolean forth = ways.getFirst() == Way.UP;
                i = line(i);
                backUnread |= !forth && unread.size() > told;
            }
            Collections.reverse(back);
            List<SourceStatement> reversed = new ArrayList<>(down);
            back.forEach(reversed::addAll);
            boolean known = !backUnread && (ownDown ? !down.isEmpty()
                    : unread.isEmpty() && reversible);
            return new RailsMigration(file.stem().replaceAll("_.*", ""), file.path(), up,
                    known ? Optional.of(ownDown ? List.copyOf(down) : reversed)
                            : Optional.empty(),
                    unread);
        }

        /** Reads from there; returns the last line that it has read. */
        private int line(int at) {
            RubyLine line = lines.get(at);
            String text = line.text();
            if (text.equals("end")) {
                if (ways.size() > 1) {
                    ways.pop();
                }
                return at;
            }
            if (text.startsWith("def ")) {
                String name = text.substring(4).strip().replaceAll("\\W.*", "");
                ownDown |= name.equals("down");
                ways.push(switch (name) {
                    case "up" -> Way.UP;
                    case "down" -> Way.DOWN;
                    case "change" -> Way.CHANGE;
                    default -> Way.NONE;
                });
                return at;
            }
            if (text.startsWith("class ") || text.startsWith("module ")) {
                ways.push(ways.getFirst());
                return at;
            }
            return ways.getFirst() == Way.NONE ? skipped(text, at)
                    : RubyCall.of(text).map(call -> call(call, at)).orElseGet(() -> not(at));
        }

        private int skipped(String text, int at) {
            if (text.endsWith(" do") || text.matches(".*\\bdo\\s*\\|[^|]*\\|")
                    || text.matches("(?:if|unless|case|begin|while)\\b.*")) {
                ways.push(Way.NONE);
            }
            return at;
        }

        private int call(RubyCall call, int at) {
            if (call.verb().equals("reversible") || WRAPPERS.contains(call.verb())) {
                if (call.block()) {
                    ways.push(ways.getFirst());
                    return at;
                }
                return inline(at);
            }
            if (call.on().equals("dir") || call.on().equals("direction")) {
                return direction(call, at);
            }
            if (SILENT.contains(call.verb())) {
                return call.block() ? block(at) : at;
            }
            if (call.verb().equals("raise")) {
                reversible = false;
                return at;
            }
            if (call.verb().equals("execute") && call.on().isEmpty()) {
                return execute(call, at);
            }
            if (call.verb().equals("change_table") && call.block()) {
                return changeTable(call.given().getFirst(), at);
            }
            List<RubyCall> body = new ArrayList<>();
            int end = call.block() ? block(at) : at;
            for (int i = at + 1; i < end; i++) {
                RubyCall.of(lines.get(i).text()).ifPresent(body::add);
            }
            Optional<RailsVerb> verb = call.on().isEmpty() ? RailsVerb.of(call, body)
                    : Optional.empty();
            if (verb.isEmpty()) {
                return not(at);
            }
            keep(placed(verb.get().forward(), at),
                    verb.get().back().map(sql -> placed(sql, at)));
            return end;
        }

        /** Each line of its block is a change of its own. */
        private int changeTable(String table, int at) {
            int end = block(at);
            for (int i = at + 1; i < end; i++) {
                List<RubyCall> calls = RubyCall.of(lines.get(i).text())
                        .map(line -> ChangedTable.calls(table, line)).orElse(List.of());
                List<RailsVerb> verbs = calls.stream()
                        .flatMap(call -> RailsVerb.of(call, List.of()).stream()).toList();
                if (verbs.isEmpty() || verbs.size() < calls.size()) {
                    i = not(i);
                    continue;
                }
                int line = i;
                verbs.forEach(verb -> keep(placed(verb.forward(), line),
                        verb.back().map(sql -> placed(sql, line))));
            }
            return end;
        }

        /** {@code safety_assured { … }} and the like on one line. */
        private int inline(int at) {
            String text = lines.get(at).text();
            int open = text.indexOf('{');
            int close = text.lastIndexOf('}');
            Optional<RubyCall> inner = open < 0 || close < open ? Optional.empty()
                    : RubyCall.of(text.substring(open + 1, close).strip());
            return inner.map(call -> call(call, at)).orElseGet(() -> not(at));
        }

        private int direction(RubyCall call, int at) {
            Way way = call.verb().equals("down") ? Way.DOWN : Way.UP;
            ways.push(way);
            if (!call.block()) {
                inline(at);
                ways.pop();
            }
            return at;
        }

        private int execute(RubyCall call, int at) {
            Optional<RubyLine.Heredoc> heredoc = lines.get(at).heredoc();
            String given = call.given().isEmpty() ? "" : call.given().getFirst();
            boolean text = given.matches("(?s)(\"|').*\\1(\\.squish)?");
            if (heredoc.isEmpty() && !text || heredoc.map(RubyLine.Heredoc::text).orElse(given)
                    .contains("#{")) {
                return not(at);
            }
            List<SourceStatement> statements = heredoc
                    .map(here -> file.statements(here.text(), here.offset(), unread))
                    .orElseGet(() -> file.statements(RubyCall.word(given.replace(".squish", "")),
                            lines.get(at).offset() + "execute ".length() + 1, unread));
            keep(statements, Optional.empty());
            return at;
        }

        private void keep(List<SourceStatement> forward, Optional<List<SourceStatement>> reverse) {
            switch (ways.getFirst()) {
                case UP -> up.addAll(forward);
                case DOWN -> down.addAll(forward);
                case CHANGE -> {
                    up.addAll(forward);
                    reverse.ifPresentOrElse(back::add, () -> reversible = false);
                }
                case NONE -> {}
            }
        }

        private List<SourceStatement> placed(List<String> sql, int at) {
            return sql.stream().map(one -> file.at(lines.get(at).offset(), one)).toList();
        }

        /** The line of the {@code end} of the block that begins at a line. */
        private int block(int at) {
            int depth = 1;
            int i = at + 1;
            while (i < lines.size()) {
                String text = lines.get(i).text();
                depth += text.equals("end") ? -1
                        : text.matches("(?s).*\\bdo(\\s*\\|[^|]*\\|)?\\s*")
                                || text.matches("(?:if|unless|case|begin|while)\\b.*") ? 1
                        : 0;
                if (depth == 0) {
                    return i;
                }
                i++;
            }
            return lines.size() - 1;
        }

        private int not(int at) {
            RubyLine line = lines.get(at);
            boolean opens = line.text().matches("(?s).*\\bdo(\\s*\\|[^|]*\\|)?\\s*")
                    || line.text().matches("(?:if|unless|case|begin|while)\\b.*");
            String shown = line.text().length() > 60 ? line.text().substring(0, 60) + " …"
                    : line.text();
            unread.add(file.at(line.offset(), "").place() + ": Ruby that is not read: " + shown);
            return opens ? block(at) : at;
        }
    }
}

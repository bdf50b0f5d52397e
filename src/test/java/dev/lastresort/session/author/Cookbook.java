package dev.lastresort.session.author;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cookbook's answers, read from the page.
 *
 * <p>A remark before a block says what it is: {@code base: NAME} a whole scenario that answers
 * change, {@code example: POINTER} a piece put into the base "shop", {@code example: NAME POINTER}
 * one put into another base, {@code example: complete} a whole scenario. All pieces under one
 * heading are one answer, put into their base together, in order.
 *
 * <p>{@code mvn -q -Dtest=CookbookTest -Dpage.write=true test} makes the table of contents anew.
 */
final class Cookbook {

    static final Path FILE = Path.of("src", "site", "markdown", "cookbook.md");

    private static final Pattern PART = Pattern.compile("(?m)^(?<level>#{2,3}) (?<title>.+)$|"
            + "<!-- base: (?<base>\\S+) -->\\s*```json\\n(?<whole>(?s:.*?))```|"
            + "<!-- example: (?:(?<of>[a-z-]+) )?(?<place>/\\S*|complete) -->\\s*"
            + "```json\\n(?<piece>(?s:.*?))```");
    private static final Pattern CONTENTS = Pattern.compile(
            "(?<=<!-- contents -->\n).*?(?=<!-- contents end -->)", Pattern.DOTALL);

    private final Map<String, String> bases = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final StringBuilder contents = new StringBuilder();

    /** @param pieces what the question's own blocks say, without their base */
    record Answer(String question, String base, List<Setting> pieces) {

        Answer {
            pieces = List.copyOf(pieces);
        }

        Loaded loaded() {
            return new ScenarioReader().read("cookbook.json",
                    base.getBytes(StandardCharsets.UTF_8), pieces, OptionalLong.empty());
        }

        @Override
        public String toString() {
            return question;
        }
    }

    Cookbook(String page) {
        String question = "";
        String base = "";
        List<Setting> pieces = new ArrayList<>();
        Matcher part = PART.matcher(page);
        while (part.find()) {
            if (part.group("title") != null) {
                end(question, base, pieces);
                question = part.group("title");
                base = "";
                contents.append(part.group("level").equals("###") ? "  " : "").append("- [")
                        .append(question).append("](#").append(anchor(question)).append(")\n");
            } else if (part.group("base") != null) {
                bases.put(part.group("base"), part.group("whole"));
            } else if (part.group("place").equals("complete")) {
                answers.add(new Answer(question, part.group("piece"), List.of()));
            } else {
                String name = part.group("of") == null ? "shop" : part.group("of");
                base = bases.getOrDefault(name, "there is no base " + name);
                pieces.add(new Setting(part.group("place"), part.group("piece")));
            }
        }
        end(question, base, pieces);
    }

    static String written() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as it should be. */
    static String expected() {
        String page = written();
        return CONTENTS.matcher(page).replaceFirst(
                Matcher.quoteReplacement(new Cookbook(page).contents.toString()));
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** Every base as it is, as an answer of its own. */
    List<Answer> bases() {
        return bases.entrySet().stream()
                .map(base -> new Answer(base.getKey(), base.getValue(), List.of())).toList();
    }

    int blocks() {
        return bases.size() + answers.stream()
                .mapToInt(answer -> Math.max(1, answer.pieces().size())).sum();
    }

    private void end(String question, String base, List<Setting> pieces) {
        if (!pieces.isEmpty()) {
            answers.add(new Answer(question, base, pieces));
            pieces.clear();
        }
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d_ -]", "").replace(' ', '-');
    }
}

package dev.lastresort.scenario.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.problem.Places;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Where a text stops being JSON; another parser is asked whether it does. */
class SyntaxFaultTest {

    private static final String SOUND = "{\"a\": [1, -0.5e+3, true, null, \"x\\u00e9\\n\"],\n"
            + " \"b\": {\"c\": false, \"d\": []}, \"e\": {} }";
    private static final String EDITS = "{}[]:,\"\\ \n01x-.etu/'#";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"a" 1}` | 5 | expected a colon, but found '1'
            `{"a": 1 "b": 2}` | 8 | expected a comma or '}', but found '"'
            `[1 2]` | 3 | expected a comma or ']', but found '2'
            `[1 [2]]` | 3 | expected a comma or ']', but found '['
            `[1, ]` | 4 | nothing follows the comma before this ']'
            `{"a": 1, }` | 9 | nothing follows the comma before this '}'
            `{"a": }` | 6 | expected a value, but found '}'
            `{"a": [}` | 7 | expected a value or ']', but found '}'
            `{"a": 1]` | 7 | expected a comma or '}', but found ']'
            `{]` | 1 | expected a name in double quotes or '}', but found ']'
            `[1}` | 2 | expected a comma or ']', but found '}'
            `[1, }` | 4 | expected a value, but found '}'
            `{"a": 1, ]` | 9 | expected a name in double quotes, but found ']'
            `{a: 1}` | 1 | expected a name in double quotes, but found 'a'
            `{"a": 1, b: 2}` | 9 | expected a name in double quotes, but found 'b'
            `{"a": yes}` | 6 | expected a value, but found 'yes'
            `{"a": 1 b}` | 8 | expected a comma or '}', but found 'b'
            `[01]` | 1 | expected a value, but found '01'
            `[1.]` | 1 | expected a value, but found '1.'
            `[+1]` | 1 | expected a value, but found '+1'
            `{"a"}` | 4 | expected a colon, but found '}'
            `{"a"::1}` | 5 | expected a value, but found ':'
            `{,"a":1}` | 1 | expected a name in double quotes or '}', but found ','
            `[,1]` | 1 | expected a value or ']', but found ','
            `["a":1]` | 4 | expected a comma or ']', but found ':'
            `,` | 0 | expected a value, but found ','
            `}` | 0 | expected a value, but found '}'
            `[1, // one` | 4 | JSON has no comments
            `# one` | 0 | JSON has no comments
            `['a']` | 1 | JSON has no single quotes
            `["a\\x"]` | 3 | this escape means nothing
            `["a\\u12g4"]` | 3 | this escape means nothing
            `["a\\u123"]` | 3 | this escape means nothing
            `["\\u12` | 2 | this escape means nothing
            `["a\\` | 3 | this escape means nothing
            `["a` | 1 | the text that starts here is not closed
            `[` | 1 | the file ends too early: expected a value or ']'
            `[1` | 2 | the file ends too early: expected a comma or ']'
            `[1,` | 3 | the file ends too early: expected a value
            `{` | 1 | the file ends too early: expected a name in double quotes or '}'
            `{"a"` | 4 | the file ends too early: expected a colon
            `{"a":` | 5 | the file ends too early: expected a value
            `{"a":1` | 6 | the file ends too early: expected a comma or '}'
            `{"a":1,` | 7 | the file ends too early: expected a name in double quotes
            """)
    void theFirstFaultIsToldAtItsPlace(String text, int offset, String message) {
        // the table's double backslash is one in the text
        SyntaxFault fault = SyntaxFault.in(text.replace("\\\\", "\\")).orElseThrow();
        assertEquals(message, fault.message());
        assertEquals(offset, fault.offset());
        assertTrue(!fault.howToFix().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "1", "-0", "0.5", "1e5", "1E-5", "\"\"", "true", "null",
        " [ ] ", "{\"a\":{}}", "[[],[]]", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\uABCD\\u00ff\"",
        "\r\n\t[1 ,2 ]", "[\"\u007f\"]"})
    void soundTextHasNoFault(String text) {
        assertEquals(Optional.empty(), SyntaxFault.in(text));
    }

    @Test
    void aBrokenLineOrAControlCharacterInATextIsTold() {
        assertEquals(new SyntaxFault(1, "the text that starts here is not closed in its line",
                "put a quote behind it; long SQL can be a list of lines"),
                SyntaxFault.in("[\"a\nb\"]").orElseThrow());
        assertEquals(1, SyntaxFault.in("[\"a\rb\"]").orElseThrow().offset());
        assertEquals(new SyntaxFault(3, "a text holds a control character here",
                "write \\t for a tab"), SyntaxFault.in("[\"a\tb\"]").orElseThrow());
        assertEquals(Optional.empty(), SyntaxFault.in("[\"a b\"]"));
    }

    @Test
    void aLongWordIsCutAndACharacterOutsideTheBasicPlaneIsNot() {
        assertEquals("expected a value, but found '" + "x".repeat(40) + "'",
                SyntaxFault.in("[" + "x".repeat(90) + "]").orElseThrow().message());
        assertEquals("expected a comma or ']', but found '\ud83d\ude00'",
                SyntaxFault.in("[1 \ud83d\ude00]").orElseThrow().message());
        assertEquals(Optional.empty(), SyntaxFault.in("[" + "1".repeat(90) + "]"));
    }

    @Test
    void aPlaceIsCountedInLinesAndColumnsFromOne() {
        String text = "ab\ncde\n\nf";
        for (int offset = 0; offset <= text.length(); offset++) {
            String[] before = (text.substring(0, offset) + "|").split("\n");
            assertEquals(new Places.Position(before.length, before[before.length - 1].length()),
                    new SyntaxFault(offset, "", "").position(text));
        }
    }

    @Test
    void everyCutTextHasAFault() {
        for (int end = 0; end < SOUND.lastIndexOf('}'); end++) {
            String cut = SOUND.substring(0, end);
            Optional<SyntaxFault> fault = SyntaxFault.in(cut);
            assertTrue(fault.isPresent(), cut);
            assertTrue(fault.get().offset() <= end, cut);
        }
        assertEquals(Optional.empty(), SyntaxFault.in(SOUND));
    }

    @Test
    void aTextHasAFaultWhereAnotherParserFindsOne() {
        int faulty = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(SOUND);
            for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                char put = EDITS.charAt(random.nextInt(EDITS.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, put);
                    default -> text.setCharAt(at, put);
                }
            }
            boolean sound = isSound(text.toString());
            assertEquals(sound, SyntaxFault.in(text.toString()).isEmpty(), text::toString);
            faulty += sound ? 0 : 1;
        }
        assertTrue(faulty > 1_000 && faulty < 19_900, faulty + " were faulty");
    }

    /** Whether the text starts with a whole value; what follows that is not looked at. */
    private static boolean isSound(String text) {
        try (JsonParser parser = JsonFactory.builder().build()
                .createParser(ObjectReadContext.empty(), text)) {
            int depth = 0;
            do {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return false;
                }
                parser.getString();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0);
            return true;
        } catch (JacksonException broken) {
            return false;
        }
    }
}

package dev.lastresort.scenario.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Held against Java's own classes of characters, written as a pattern. */
@Execution(ExecutionMode.CONCURRENT)
class HarmlessJsonTest {

    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final List<JsonFactory> ALL =
            List.of(HarmlessJson.FILES, HarmlessJson.DOCUMENTS);

    @Test
    void noCharacterThatATerminalObeysOrThatTurnsTextIsWrittenAsItIs() {
        for (JsonFactory factory : ALL) {
            StringBuilder block = new StringBuilder();
            for (int character = 0; character <= 0xE0FFF; character++) {
                boolean half = character >= 0xD800 && character <= 0xDFFF;
                block.append(half ? "" : Character.toString(character));
                if (character % 5_000 == 4_999) {
                    assertHarmless(factory, block.toString());
                    block.setLength(0);
                }
            }
        }
    }

    @Test
    void halvesOfPairsAreWrittenAsEscapes() {
        for (String half : List.of("\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D")) {
            String written = text(HarmlessJson.FILES, half);
            assertTrue(written.chars().allMatch(c -> c >= ' ' && c < 0x7F), written);
        }
    }

    @Test
    void lettersOfAllScriptsStayInFilesAndAreEscapedInDocuments() {
        assertEquals("{\"na\u00efve \u4f60\":\"na\u00efve \u4f60\"}",
                text(HarmlessJson.FILES, "na\u00efve \u4f60"));
        assertTrue(text(HarmlessJson.DOCUMENTS, "na\u00efve \u4f60 \ud83d\ude00")
                .chars().allMatch(c -> c >= ' ' && c < 0x7F));
    }

    private static void assertHarmless(JsonFactory factory, String text) {
        String written = text(factory, text);
        assertTrue(!HARMFUL.matcher(written).find(),
                () -> "not escaped near " + (int) text.charAt(0));
        assertEquals(Map.of(text, text), JsonMapper.shared().readValue(written, Map.class));
    }

    /** An object with the text as a name and as its value. */
    private static String text(JsonFactory factory, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty(text, text);
            json.writeEndObject();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

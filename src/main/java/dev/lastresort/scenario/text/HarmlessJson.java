package dev.lastresort.scenario.text;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * How all JSON is written. JSON lets characters stand as they are that a terminal obeys or that
 * reverse what a reader sees. Invariant: controls (DEL and C1 too), format and bidirectional marks,
 * line separators and surrogates are written as escapes, in names as in values; what is read back
 * is the same text.
 */
public final class HarmlessJson {

    /** For files that people read: letters of all scripts stay as they are. */
    public static final JsonFactory FILES =
            JsonFactory.builder().characterEscapes(new Unseen()).build();

    /** For documents that scripts read: plain ASCII, whatever the encoding of the terminal. */
    public static final JsonFactory DOCUMENTS =
            FILES.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private HarmlessJson() {}

    private static final class Unseen extends CharacterEscapes {

        private static final long serialVersionUID = 1;
        private static final int DELETE = 0x7F;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            codes[DELETE] = CharacterEscapes.ESCAPE_STANDARD;
            return codes;
        }

        /** Null, as Jackson wants it, for what may stand as it is. */
        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return isSeen(character) ? null
                    : new SerializedString(String.format("\\u%04x", character));
        }

        /** One {@code char}: halves of a pair are told alike, whatever they stand for. */
        private static boolean isSeen(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
                        Character.PRIVATE_USE, Character.UNASSIGNED -> false;
                default -> true;
            };
        }
    }
}

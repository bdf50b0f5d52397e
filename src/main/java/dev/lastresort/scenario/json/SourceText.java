package dev.lastresort.scenario.json;

import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Gets a file's text, or says why not. Invariant: the size is known to be bearable before a byte is
 * read, and no character is guessed.
 */
public final class SourceText {

    public static final int MAX_BYTES = 4_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Places.Position START = new Places.Position(1, 1);
    private static final Places.Position NONE = new Places.Position(0, 0);

    /**
     * What a file is read as: what to do about one that is empty or too large, and how to tell one
     * of another kind. Invariant: advice is for whoever has such a file; a scenario was written by
     * hand, an attempt never.
     */
    public enum FileKind {
        SCENARIO("Scenario", "a scenario", "lastresort compare",
                "start from one of the bundled scenarios",
                "generate rows with seeds instead of listing them"),
        ATTEMPT("Attempt", "an attempt", "lastresort replay",
                "nothing is left of the attempt: take it from a copy, or delete it",
                "no attempt is as large; look whether it is one"),
        EXERCISE("Exercise", "an exercise", "lastresort exercise validate",
                "'lastresort exercise new' writes one to start from",
                "no exercise is as large; look whether it is one"),
        /** Values between commas; spreadsheets mark such files, and some write them in UTF-16. */
        SHEET("", "a sheet", "", "look whether it is the right one",
                "split it, or leave out what is not needed"),
        /** SQL. */
        OTHER("", "a text", "", "look whether it is the right one", "split it");

        private final String name;
        private final String words;
        private final String command;
        private final String ifEmpty;
        private final String ifTooLarge;

        FileKind(String name, String words, String command, String ifEmpty, String ifTooLarge) {
            this.name = name;
            this.words = words;
            this.command = command;
            this.ifEmpty = ifEmpty;
            this.ifTooLarge = ifTooLarge;
        }

        String ifEmpty() {
            return ifEmpty;
        }

        String ifTooLarge() {
            return ifTooLarge;
        }

        /** Whether it is a file of another kind, which alone is told then. */
        public boolean refuses(JsonNode root, Findings findings) {
            Optional<FileKind> other = Stream.of(values()).filter(kind -> kind != this
                    && !kind.name.isEmpty()
                    && root.path("kind").asStringOpt().filter(kind.name::equals).isPresent())
                    .findFirst();
            other.ifPresent(kind -> findings.error(Rule.UNKNOWN_VALUE, "/kind",
                    "this is " + kind.words + ", and not " + words,
                    "'" + kind.command + "' takes it"));
            return other.isPresent();
        }
    }

    private final Findings findings;
    private final FileKind kind;

    public SourceText(Findings findings, FileKind kind) {
        this.findings = findings;
        this.kind = kind;
    }

    public Optional<String> of(Path file) {
        if (!Files.exists(file)) {
            return refuse(Rule.FILE_MISSING, NONE, "there is no such file", "check the path");
        }
        if (Files.isDirectory(file)) {
            return refuse(Rule.FILE_IS_DIRECTORY, NONE, "this is a folder", "name a file in it");
        }
        if (!Files.isRegularFile(file)) {
            return refuse(
                    Rule.FILE_UNREADABLE, NONE, "this is not an ordinary file",
                    kind.name.isEmpty() ? "name one" : "name a JSON file");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                return tooLarge();
            }
            // One byte beyond the limit shows a file that has grown since.
            try (var in = Files.newInputStream(file)) {
                return of(in.readNBytes(MAX_BYTES + 1));
            }
        } catch (IOException e) {
            return refuse(
                    Rule.FILE_UNREADABLE, NONE, "the file cannot be read", "check who may read it");
        }
    }

    public Optional<String> of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return tooLarge();
        }
        boolean wide = kind == FileKind.SHEET && bytes.length > 1
                && (bytes[0] & bytes[1]) == (byte) 0xFE && bytes[0] != bytes[1];
        CharsetDecoder decoder = (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            return refuse(
                    Rule.INVALID_UTF8,
                    endOf(text),
                    wide ? "the bytes here are not UTF-16" : "the bytes here are not UTF-8",
                    "save the file as UTF-8");
        }
        return withoutMark(text.toString());
    }

    private Optional<String> withoutMark(String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        String plain = marked ? text.substring(1) : text;
        if (marked && kind != FileKind.SHEET) {
            findings.at(Severity.WARNING, Rule.BYTE_ORDER_MARK, START,
                    "the file starts with a byte order mark", "save it as UTF-8 without one");
        }
        if (plain.isBlank()) {
            return refuse(
                    Rule.FILE_EMPTY,
                    START,
                    "the file is empty",
                    kind.ifEmpty());
        }
        return Optional.of(plain);
    }

    private static Places.Position endOf(CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean newLine = text.charAt(i) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        return new Places.Position(line, column);
    }

    private Optional<String> tooLarge() {
        return refuse(
                Rule.FILE_TOO_LARGE,
                NONE,
                "the file is larger than " + MAX_BYTES / 1_000_000 + " MB",
                kind.ifTooLarge());
    }

    private Optional<String> refuse(
            Rule rule, Places.Position where, String message, String howToFix) {
        findings.at(Severity.ERROR, rule, where, message, howToFix);
        return Optional.empty();
    }
}

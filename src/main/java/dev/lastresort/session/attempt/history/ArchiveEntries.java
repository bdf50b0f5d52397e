package dev.lastresort.session.attempt.history;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a zip file says that it holds, by its directory, which alone tells links from files.
 * Invariant: whatever the bytes are, there is a list of names that are safe to use, or a refusal.
 */
final class ArchiveEntries {

    /** More than anybody has made. */
    static final int MOST_ENTRIES = 20_000;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0xF000;
    private static final int ORDINARY = 0x8000;

    private ArchiveEntries() {}

    /**
     * The names, in the order of the directory.
     *
     * @throws ArchiveRefused if it is no archive, or holds what none of ours does
     */
    static List<String> of(byte[] zip) throws ArchiveRefused {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(buffer);
        int count = Short.toUnsignedInt(buffer.getShort(end + 10));
        int at = buffer.getInt(end + 16);
        if (count > MOST_ENTRIES) {
            throw new ArchiveRefused("it holds more than " + MOST_ENTRIES + " files");
        }
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            if (at < 0 || at > end - ENTRY_BYTES || buffer.getInt(at) != ENTRY_SIGNATURE) {
                throw ArchiveRefused.damaged();
            }
            int name = Short.toUnsignedInt(buffer.getShort(at + 28));
            int rest = Short.toUnsignedInt(buffer.getShort(at + 30))
                    + Short.toUnsignedInt(buffer.getShort(at + 32));
            if (at + ENTRY_BYTES + name + rest > end) {
                throw ArchiveRefused.damaged();
            }
            String text = text(zip, at + ENTRY_BYTES, name);
            refuseUnlessOurs(text, buffer.get(at + 5) == UNIX
                    ? buffer.getInt(at + 38) >>> 16 & FILE_TYPE : 0);
            if (!seen.add(text.toLowerCase(Locale.ROOT))) {
                throw new ArchiveRefused("it holds " + text + " twice");
            }
            names.add(text);
            at += ENTRY_BYTES + name + rest;
        }
        return names;
    }

    private static int end(ByteBuffer buffer) throws ArchiveRefused {
        int last = buffer.capacity() - END_BYTES;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (buffer.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw ArchiveRefused.damaged();
    }

    private static String text(byte[] zip, int from, int length) throws ArchiveRefused {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(zip, from, length)).toString();
        } catch (CharacterCodingException noText) {
            throw ArchiveRefused.damaged();
        }
    }

    /** @param type the sort of file by Unix's mode; 0 if that is not told */
    private static void refuseUnlessOurs(String name, int type) throws ArchiveRefused {
        if (type != 0 && type != ORDINARY) {
            throw new ArchiveRefused("it holds " + name + ", which is a link or a folder, and no"
                    + " ordinary file");
        }
        if (name.contains("/") || name.contains("\\") || name.contains("..")
                || name.contains(":")) {
            throw new ArchiveRefused("it holds " + name + ", which would lead out of the folder of"
                    + " attempts");
        }
        if (!ArchiveName.isOurs(name)) {
            throw new ArchiveRefused("it holds " + name + ", which is no part of a history");
        }
    }
}

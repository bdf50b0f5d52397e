package dev.lastresort.session.attempt.history;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.DeskException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The history of a user's attempts: read, and taken elsewhere as one archive. Invariant: nothing is
 * written over and nothing is deleted, whatever goes wrong; what cannot be done is said in words.
 */
public final class HistoryDesk {

    /** What an archive's name ends in. */
    public static final String ENDING = ".zip";

    private static final String STANDARD = "-";

    private final Path folder;
    private final HistoryIndex index;
    private final InputStream in;

    /** @param folder of attempts; need not be there */
    public HistoryDesk(Path folder) {
        this(folder, System.in);
    }

    /** @param in what {@code -} stands for as an archive that is brought in */
    public HistoryDesk(Path folder, InputStream in) {
        this.folder = folder;
        this.in = in;
        this.index = new HistoryIndex(folder);
    }

    /** What came of taking the history out or in. */
    public sealed interface Moved {}

    /**
     * All of it is in an archive.
     *
     * @param told what was left out, a line each
     */
    public record TakenOut(int attempts, List<String> told) implements Moved {
        public TakenOut {
            told = told.stream().map(Harmless::text).toList();
        }
    }

    /**
     * What an archive holds is in the folder.
     *
     * @param attempts how many were brought in
     * @param known    how many were there already
     * @param told     what was left out, or goes by another name, a line each
     */
    public record BroughtIn(int attempts, int known, List<String> told) implements Moved {
        public BroughtIn {
            told = told.stream().map(Harmless::text).toList();
        }
    }

    /** Nothing was done; the archive or its name does not do. */
    public record NotOurs(String why) implements Moved {
        public NotOurs {
            why = Harmless.text(why);
        }
    }

    /** The disk does not take it, or does not give it. */
    public record NotMoved(String why) implements Moved {
        public NotMoved {
            why = Harmless.text(why);
        }
    }

    /**
     * All that was practised.
     *
     * @throws DeskException if the folder cannot be read
     */
    public PracticeHistory read() {
        try {
            return index.read();
        } catch (IOException cannot) {
            throw new DeskException("The attempts in " + folder + " cannot be listed: "
                    + cannot.getMessage(), cannot);
        }
    }

    /** Writes all of it to a new archive. */
    public Moved export(Path archive) {
        if (!String.valueOf(archive.getFileName()).endsWith(ENDING)) {
            return new NotOurs("an archive is called NAME" + ENDING);
        }
        if (Files.exists(archive, LinkOption.NOFOLLOW_LINKS)) {
            return new NotOurs(archive + " is there already, and nothing is written over it");
        }
        try {
            HistoryExport exporting = new HistoryExport(folder);
            write(archive, exporting.pack());
            return new TakenOut(exporting.attempts(), exporting.leftOut());
        } catch (FileAlreadyExistsException there) {
            return new NotOurs(archive + " is there already, and nothing is written over it");
        } catch (IOException cannot) {
            return new NotMoved(archive + " cannot be written: " + why(cannot)
                    + "; all attempts are as they were");
        }
    }

    private static void write(Path archive, byte[] zip) throws IOException {
        try {
            Files.write(archive, zip, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            throw there;
        } catch (IOException cannot) {
            Files.deleteIfExists(archive);
            throw cannot;
        }
    }

    /** Brings in what is not there yet; {@code -} is standard input. */
    public Moved bring(Path archive) {
        byte[] zip;
        String name = archive.toString().equals(STANDARD) ? "standard input" : archive.toString();
        try {
            zip = archive.toString().equals(STANDARD) ? packed(in) : packed(archive);
        } catch (IOException cannot) {
            return new NotOurs(name + " cannot be read: " + why(cannot));
        }
        HistoryImport importing;
        try {
            importing = new HistoryImport(folder, ArchiveContent.of(zip));
        } catch (ArchiveRefused refused) {
            return new NotOurs(name + " is not imported: " + refused.getMessage());
        }
        try {
            HistoryImport.Unpacked unpacked = importing.unpack();
            return new BroughtIn(unpacked.taken(), unpacked.known(), unpacked.told());
        } catch (IOException cannot) {
            return new NotMoved("The attempts in " + folder + " cannot be added to: "
                    + why(cannot) + ". " + importing.taken() + " of the archive are in; to import"
                    + " it again adds the rest");
        }
    }

    private static byte[] packed(Path archive) throws IOException {
        try (InputStream file = Files.newInputStream(archive)) {
            return packed(file);
        }
    }

    private static byte[] packed(InputStream from) throws IOException {
        return from.readNBytes(ArchiveContent.MOST_PACKED + 1);
    }

    private static String why(IOException cannot) {
        return switch (cannot) {
            case java.nio.file.NoSuchFileException _ -> "there is no such file or folder";
            case java.nio.file.AccessDeniedException _ -> "no permission";
            default -> Stream.ofNullable(cannot.getMessage()).findFirst()
                    .orElse("no reason is known");
        };
    }
}

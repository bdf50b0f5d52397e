package dev.lastresort.database.engine.postgres.binaries;

import dev.lastresort.database.engine.postgres.server.FolderTree;
import dev.lastresort.database.engine.postgres.server.NoServer;
import dev.lastresort.database.engine.postgres.server.ServerProcess;
import dev.lastresort.database.engine.postgres.server.ServerPrograms;
import dev.lastresort.database.engine.postgres.server.ServerSearch;
import dev.lastresort.model.engine.EngineChange;
import dev.lastresort.model.engine.EngineChange.DiskRefused;
import dev.lastresort.model.engine.EngineChange.EngineUnpacked;
import dev.lastresort.model.engine.EngineChange.FileRefused;
import dev.lastresort.model.engine.EngineChange.NothingThere;
import dev.lastresort.model.engine.EngineChange.Removed;
import dev.lastresort.model.engine.EngineChange.ThereAlready;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Function;

/**
 * The folder into which a user has programs of PostgreSQL unpacked. Invariant: what stands there
 * under its name is whole; nothing of what was refused or broken off stays.
 */
public final class EngineFolder {

    private static final String NAME = ServerSearch.UNPACKED + PinnedArchive.VERSION;
    private static final String PRODUCT = "PostgreSQL " + PinnedArchive.VERSION;

    private final Path engines;
    private final String osName;
    private final String osArch;
    private final Function<String, Optional<PinnedArchive>> pins;

    public EngineFolder(Path engines) {
        this(engines, System.getProperty("os.name"), System.getProperty("os.arch"),
                PinnedArchive::of);
    }

    /** @param pins what is known by its SHA-256 */
    EngineFolder(Path engines, String osName, String osArch,
            Function<String, Optional<PinnedArchive>> pins) {
        this.engines = engines.toAbsolutePath().normalize();
        this.osName = osName;
        this.osArch = osArch;
        this.pins = pins;
    }

    /** Which file there is for this machine, in words; nothing where there is none. */
    public static Optional<String> fileForThisMachine() {
        return PinnedArchive.forMachine(System.getProperty("os.name"),
                System.getProperty("os.arch")).map(PinnedArchive::fileName);
    }

    /** Unpacks the programs that a file holds, if it is one of those that are known. */
    public EngineChange install(Path file) {
        EngineFile read;
        try {
            read = EngineFile.read(file);
            PinnedArchive archive =
                    pins.apply(read.sha256()).orElseThrow(() -> unknown(file, read));
            if (!archive.isFor(osName, osArch)) {
                throw new RefusedArchive(file + " is " + PRODUCT + " for " + archive.words()
                        + ", which this machine is not" + wanted());
            }
        } catch (RefusedArchive other) {
            return new FileRefused(String.valueOf(other.getMessage()));
        }
        try {
            return unpacked(file, read);
        } catch (IOException e) {
            return new DiskRefused(PRODUCT + " cannot be unpacked into " + engines + ": "
                    + words(e));
        }
    }

    /** Removes what was unpacked. */
    public EngineChange remove() {
        Path folder = engines.resolve(NAME);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return new NothingThere(folder);
        }
        try {
            // under another name first: one that is half gone must not be taken for whole
            Path staging = staging();
            Files.move(folder, staging, StandardCopyOption.ATOMIC_MOVE);
            FolderTree.delete(staging);
            Staging.deleteIfEmpty(engines);
            return new Removed(folder);
        } catch (IOException e) {
            return new DiskRefused(folder + " cannot be removed: " + words(e));
        }
    }

    private EngineChange unpacked(Path file, EngineFile read) throws IOException {
        Path folder = engines.resolve(NAME);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return new ServerPrograms(folder.resolve("bin")).isComplete()
                    ? new ThereAlready(PRODUCT, folder)
                    : new DiskRefused(
                            PRODUCT + " is not whole in " + folder + ": lastresort engine remove"
                                    + " clears it away");
        }
        boolean madeHere = Staging.makeFolders(engines);
        Path staging = staging();
        try {
            Staging.makeFolder(staging);
            long bytes = Unpacking.unpack(read.archive(), staging);
            PartLicences.write(staging, read.sha256());
            requireRunning(staging);
            Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
            return new EngineUnpacked(PRODUCT, folder, bytes);
        } catch (RefusedArchive refused) {
            return new FileRefused(file + " is not unpacked: " + refused.getMessage());
        } finally {
            FolderTree.delete(staging);
            if (madeHere) {
                Staging.deleteIfEmpty(engines);
            }
        }
    }

    private Path staging() throws IOException {
        Staging.deleteAbandoned(engines);
        return Staging.in(engines);
    }

    /** As whoever is to run it: root's server is somebody else, who may not get there. */
    private static void requireRunning(Path staging) throws RefusedArchive, IOException {
        ServerPrograms programs = new ServerPrograms(staging.resolve("bin"));
        if (!programs.isComplete()) {
            throw new RefusedArchive("it holds no programs of PostgreSQL");
        }
        try {
            String told = programs.told(ServerProcess.unprivileged(staging));
            if (!told.contains("(PostgreSQL) " + PinnedArchive.VERSION)) {
                throw new RefusedArchive("its server calls itself " + told.strip());
            }
        } catch (NoServer cannot) {
            throw new RefusedArchive("its server does not run on this machine, or not in this"
                    + " folder: " + String.valueOf(cannot.getMessage()).replace(staging.toString(),
                            ""));
        }
    }

    private RefusedArchive unknown(Path file, EngineFile read) {
        return new RefusedArchive(file + " is none of the files of " + PRODUCT
                + " that are known by their checksum; its SHA-256 is " + read.sha256() + wanted());
    }

    private String wanted() {
        return PinnedArchive.forMachine(osName, osArch).map(archive -> ". Here it is "
                + archive.fileName() + " from Maven Central, io.zonky.test.postgres")
                .orElse(". There is none for this machine");
    }

    private static String words(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "it may not be written";
            case FileSystemException file when file.getReason() != null -> String.valueOf(
                    file.getReason());
            default -> String.valueOf(e.getMessage());
        };
    }
}

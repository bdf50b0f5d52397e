package dev.lastresort.database.engine.postgres.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one server, which says whose it is. What a program left behind that was killed, the
 * next one to start finds by that, ends its server and deletes the folder.
 */
record WorkFolder(Path path) {

    private static final String PREFIX = "lastresort-engine-";
    private static final String OWNER = "owner";

    static WorkFolder create() throws IOException {
        WorkFolder folder = new WorkFolder(Files.createTempDirectory(PREFIX));
        Files.writeString(folder.path.resolve(OWNER), mark(ProcessHandle.current()));
        return folder;
    }

    Path data() {
        return path.resolve("data");
    }

    /** Gives a file or the folder itself to the server's user, and to nobody else. */
    static void giveAway(Path file, List<String> unprivileged) throws IOException {
        if (unprivileged.contains(ServerProcess.AS_NOBODY)) {
            Files.setAttribute(file, "unix:uid", ServerProcess.NOBODY);
        }
    }

    /** Ends and deletes what other programs of the same user have left that are no more. */
    void deleteAbandoned() {
        try (Stream<Path> found = Files.list(
                Objects.requireNonNull(path.toAbsolutePath().getParent()))) {
            for (Path path : found.filter(each -> String.valueOf(each.getFileName())
                    .startsWith(PREFIX) && isOurs(each)).toList()) {
                WorkFolder folder = new WorkFolder(path);
                if (folder.isAbandoned()) {
                    folder.servers().forEach(ProcessHandle::destroyForcibly);
                    folder.delete();
                }
            }
        } catch (IOException | UncheckedIOException notReadable) {
            // then the next one may
        }
    }

    private boolean isOurs(Path other) {
        try {
            return Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(other.resolve(OWNER), LinkOption.NOFOLLOW_LINKS)
                            .equals(Files.getOwner(path.resolve(OWNER)));
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean isAbandoned() {
        try {
            String owner = Files.readString(path.resolve(OWNER));
            long pid = Long.parseLong(owner.substring(0, owner.indexOf(' ')));
            return ProcessHandle.of(pid).map(WorkFolder::mark).filter(owner::equals).isEmpty();
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException unreadable) {
            // one that is just being made
            return false;
        }
    }

    /** The servers whose data lies here, if they still run. */
    private List<ProcessHandle> servers() {
        try (Stream<Path> folders = Files.list(path)) {
            return folders.flatMap(data -> server(data).stream()).toList();
        } catch (IOException | UncheckedIOException notThere) {
            return List.of();
        }
    }

    private static Optional<ProcessHandle> server(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> process.info().commandLine()
                            .filter(line -> line.contains(data.toString())).isPresent());
        } catch (IOException | RuntimeException notThere) {
            return Optional.empty();
        }
    }

    /** A number of a process is used again; with its start it is not. */
    private static String mark(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }

    void delete() {
        delete(path);
    }

    /** What the server still writes while it ends is deleted with a later try. */
    static void delete(Path path) {
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                FolderTree.delete(path);
                return;
            } catch (IOException stillWritten) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

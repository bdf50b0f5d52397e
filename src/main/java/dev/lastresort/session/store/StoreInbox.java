package dev.lastresort.session.store;

import dev.lastresort.model.journal.Sha256;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.WholeFile;
import dev.lastresort.session.store.AttemptStore.StoreLink;
import dev.lastresort.session.store.AttemptStore.StoredDocument;
import dev.lastresort.session.store.StoreMember.MemberKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Brings what the store holds into a folder, a folder for each team. Invariant: nothing is written
 * but in a folder that is a store's already, or was empty; no name that a team has chosen leads out
 * of it; and what is gone from the store stays.
 */
public final class StoreInbox implements StoreWork {

    /** Says of a folder that it is a store's, and of which. */
    static final String MARK = ".last-resort-store";

    private final Path folder;
    private final StoreAddress address;
    private final Map<String, String> here = new HashMap<>();
    private final Map<String, String> why = new LinkedHashMap<>();
    private final Deque<StoredDocument> pending = new ArrayDeque<>();

    /**
     * @param folder that may be there or not
     * @throws DeskException if it holds other things, or another store's
     */
    public StoreInbox(Path folder, StoreAddress address) {
        this.folder = folder;
        this.address = address;
        try {
            Files.createDirectories(folder);
            Path mark = folder.resolve(MARK);
            if (Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)) {
                if (!Files.readString(mark).strip().equals(address.words())) {
                    throw new DeskException(folder + " holds what came from another store, "
                            + Files.readString(mark).strip() + ": name another folder");
                }
            } else if (!isEmpty(folder)) {
                throw new DeskException(folder + " holds other things: name an empty folder for"
                        + " what comes from the store, or a new one");
            }
        } catch (IOException cannot) {
            throw new DeskException(WholeFile.reason(folder, cannot), cannot);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** From now on the folder is that store's; one that never answered has none. */
    @Override
    public void begin(StoreLink link) {
        pending.clear();
        Path mark = folder.resolve(MARK);
        try {
            if (!Files.exists(mark, LinkOption.NOFOLLOW_LINKS)) {
                Files.writeString(mark, address.words() + "\n");
            }
        } catch (IOException cannot) {
            throw new DeskException(WholeFile.reason(folder, cannot), cannot);
        }
    }

    @Override
    public int step(StoreLink link) {
        if (pending.isEmpty()) {
            link.list().stream().filter(one -> !one.sha256().equals(digest(one)))
                    .forEach(pending::add);
        }
        StoredDocument next = pending.peek();
        if (next == null) {
            return 0;
        }
        take(next, link.read(next));
        pending.remove();
        return pending.size();
    }

    private void take(StoredDocument document, byte[] bytes) {
        try {
            Path file = file(document);
            Path parent = Objects.requireNonNullElse(file.getParent(), folder);
            Files.createDirectories(parent);
            if (!parent.toRealPath().startsWith(folder.toRealPath())) {
                throw new IOException("it is a link, and links are not followed");
            }
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it is no file");
            }
            WholeFile.write(file, bytes);
            here.put(key(document), Sha256.hex(bytes));
            why.remove(key(document));
        } catch (IOException cannot) {
            // the store keeps it, and this version of it is not asked for again
            here.put(key(document), document.sha256());
            why.put(key(document), String.valueOf(cannot.getMessage()));
        }
    }

    /** Read once: nobody but this writes here, and who deletes a file gets it the next time. */
    private String digest(StoredDocument document) {
        return here.computeIfAbsent(key(document), _ -> {
            try {
                Path file = file(document);
                return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.size(file) <= DocumentFiles.MOST_BYTES
                                ? Sha256.hex(Files.readAllBytes(file)) : "";
            } catch (IOException unreadable) {
                return "";
            }
        });
    }

    private static String key(StoredDocument document) {
        return document.team() + "/" + document.name();
    }

    /** A team's slashes make brackets; whatever else a system may take amiss is an underscore. */
    private Path file(StoredDocument document) throws IOException {
        if (Arrays.stream(MemberKind.values()).noneMatch(kind -> kind.keeps(document.name()))) {
            throw new IOException("it is called neither as an attempt nor as a sheet of notes");
        }
        Path place = folder;
        for (String part : document.team().split("/", 4)) {
            place = place.resolve(plain(part));
        }
        return place.resolve(plain(document.name()));
    }

    private static String plain(String name) {
        String plain = name.strip().replaceAll("[^\\p{L}\\p{N} ._()+&-]", "_")
                .replaceAll("^[. ]+|[. ]+$", "_");
        return plain.isEmpty() ? "_" : plain;
    }

    @Override
    public List<String> refused() {
        return why.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).toList();
    }
}

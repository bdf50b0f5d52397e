package dev.lastresort.session.store;

import dev.lastresort.session.store.AttemptStore.StoreLink;
import dev.lastresort.session.store.AttemptStore.StoreRole;
import dev.lastresort.session.store.AttemptStore.StoredDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends a team's attempts, or an evaluator's notes. Invariant: a file is only ever read; and a
 * document counts as sent once the store has said so, or lists it with the file's own digest.
 */
public final class StoreOutbox implements StoreWork {

    private final DocumentFiles files;
    private final Instant since;
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final Map<String, String> why = new LinkedHashMap<>();
    private Map<String, String> sent = Map.of();
    private StoreMember me = StoreMember.team("");

    /** @param since of files that were not touched after that, nothing is sent */
    public StoreOutbox(Path folder, Instant since) {
        this.files = new DocumentFiles(folder);
        this.since = since;
    }

    @Override
    public void begin(StoreLink link) {
        me = switch (link.role()) {
            case StoreRole.TeamsOwn(var team) -> StoreMember.team(team);
            case StoreRole.Evaluator(var evaluator) -> StoreMember.evaluator(evaluator);
            case StoreRole.AllTeams() -> throw new StoreTrouble(
                    StoreTrouble.TroubleKind.NO_RIGHTS, "Only a team sends attempts, and an"
                            + " evaluator notes: connect as one");
        };
        String name = me.name();
        sent = link.list().stream().filter(one -> one.team().equals(name)).collect(
                Collectors.toMap(StoredDocument::name, StoredDocument::sha256,
                        (one, _) -> one, LinkedHashMap::new));
    }

    @Override
    public int step(StoreLink link) {
        List<DocumentFiles.FoundDocument> left = new ArrayList<>(files.since(since, me::sends));
        left.removeIf(one -> one.sha256().equals(sent.get(one.name()))
                || one.sha256().equals(refused.get(one.name())));
        if (left.isEmpty()) {
            return 0;
        }
        DocumentFiles.FoundDocument next = left.getFirst();
        try {
            link.write(next.name(), files.bytes(next));
            sent.put(next.name(), next.sha256());
            why.remove(next.name());
        } catch (StoreTrouble trouble) {
            if (trouble.kind() != StoreTrouble.TroubleKind.REFUSED) {
                throw trouble;
            }
            refuse(next, trouble.getMessage());
        } catch (IOException changed) {
            // it is looked at again with the next look
            return left.size() - 1;
        }
        return left.size() - 1;
    }

    private void refuse(DocumentFiles.FoundDocument file, String reason) {
        refused.put(file.name(), file.sha256());
        why.put(file.name(), reason);
    }

    @Override
    public List<String> refused() {
        return Stream.of(why, files.leftOut()).flatMap(all -> all.entrySet().stream())
                .map(one -> one.getKey().isEmpty() ? one.getValue()
                        : one.getKey() + ": " + one.getValue())
                .toList();
    }
}

package dev.lastresort.session.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where attempts of several places are kept. A port, because it is another machine. */
public interface AttemptStore {

    /** None can be reached. */
    AttemptStore NONE = new AttemptStore() {
        @Override
        public StoreLink connect(StoreAddress address, StoreLogin login) {
            throw new StoreTrouble(StoreTrouble.TroubleKind.NO_SERVER,
                    "Nobody can connect to " + address.words());
        }

        @Override
        public List<MemberKey> prepare(
                StoreAddress address, StoreLogin login, List<StoreMember> members) {
            throw new StoreTrouble(StoreTrouble.TroubleKind.NO_SERVER,
                    "Nobody can connect to " + address.words());
        }
    };

    /**
     * Connects.
     *
     * @throws StoreTrouble if that cannot be, with what to do about it
     */
    StoreLink connect(StoreAddress address, StoreLogin login);

    /**
     * Makes a database a store, or brings an older one up to date, and lets these in; nothing that
     * it holds is lost.
     *
     * @param members such as are in already stay as they are
     * @throws StoreTrouble if that cannot be
     */
    List<MemberKey> prepare(
            StoreAddress address, StoreLogin login, List<StoreMember> members);

    /** @param password empty for one that has its password already */
    record MemberKey(StoreMember member, Optional<String> password) {}

    /**
     * A connection. Every method may block, and throws {@link StoreTrouble}; after one of {@link
     * StoreTrouble.TroubleKind#LOST} it is of no use any more.
     */
    interface StoreLink extends AutoCloseable {

        /** Whose it is: a team's or an evaluator's own, or somebody's who may read all. */
        StoreRole role();

        /** All documents that may be read. */
        List<StoredDocument> list();

        /** The bytes of one, as they are now. */
        byte[] read(StoredDocument document);

        /** Keeps a document of one's own. Once it returns, the store has these bytes. */
        void write(String name, byte[] content);

        /** Waits until something may have changed, or so long. */
        boolean await(Duration longest);

        @Override
        void close();
    }

    /** Who is connected. */
    sealed interface StoreRole {

        /** It writes its own, and reads no other's. */
        record TeamsOwn(String name) implements StoreRole {}

        /** Reads all teams', and writes notes of one's own. */
        record Evaluator(String name) implements StoreRole {}

        /** Reads all, and is no team. */
        record AllTeams() implements StoreRole {}
    }

    /**
     * A document as the store lists it.
     *
     * @param team   or evaluator, as the facilitator named it
     * @param name   of the file
     * @param sha256 of its bytes, by the store itself
     */
    record StoredDocument(String team, String name, String sha256) {}
}

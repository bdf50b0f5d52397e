package dev.lastresort.store;

import dev.lastresort.session.store.AttemptStore;
import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreLogin;
import dev.lastresort.session.store.StoreMember;
import dev.lastresort.session.store.StoreTrouble;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import org.postgresql.Driver;

/** Connects to PostgreSQL. It keeps nothing between two calls. */
public final class PostgresStore implements AttemptStore {

    /** The oldest that is looked after by those who make it. */
    static final int OLDEST = 14;

    private static final String CONNECT_SECONDS = "10";
    /** Of one that answers nothing any more. */
    private static final String SILENT_SECONDS = "30";

    private final int oldest;

    public PostgresStore() {
        this(OLDEST);
    }

    /** @param oldest the major version that is the least */
    PostgresStore(int oldest) {
        this.oldest = oldest;
    }

    @Override
    public StoreLink connect(StoreAddress address, StoreLogin login) {
        StoreFaults faults = new StoreFaults(address, login.user());
        Connection connection = open(address, login, faults);
        try {
            StoreSchema.check(connection);
            return PostgresLink.of(connection, faults);
        } catch (SQLException thrown) {
            close(connection);
            throw faults.of(thrown);
        } catch (RuntimeException thrown) {
            close(connection);
            throw thrown;
        }
    }

    @Override
    public List<MemberKey> prepare(
            StoreAddress address, StoreLogin login, List<StoreMember> members) {
        StoreFaults faults = new StoreFaults(address, login.user());
        try (Connection connection = open(address, login, faults)) {
            connection.setAutoCommit(false);
            StoreSchema.migrate(connection, StoreSchema.NEWEST);
            List<MemberKey> keys = StoreTeams.admit(connection, members);
            connection.commit();
            return keys;
        } catch (SQLException thrown) {
            throw faults.of(thrown);
        }
    }

    private Connection open(StoreAddress address, StoreLogin login, StoreFaults faults) {
        Driver driver = new Driver();
        try {
            // what it has to say stands in what it throws
            driver.getParentLogger().setLevel(Level.OFF);
            Connection connection = driver.connect(url(address), properties(address, login));
            if (connection == null) {
                throw new IllegalStateException("the driver does not know its own address");
            }
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < oldest) {
                close(connection);
                throw new StoreTrouble(StoreTrouble.TroubleKind.TOO_OLD, address.words()
                        + " is PostgreSQL " + version + "; a store needs " + oldest
                        + " or newer");
            }
            return connection;
        } catch (SQLException thrown) {
            throw faults.ofConnecting(thrown,
                    login.password().filter(one -> !one.isEmpty()).isPresent());
        }
    }

    private static String url(StoreAddress address) {
        return StoreAddress.SCHEME + address.host() + ":" + address.port() + "/"
                + URLEncoder.encode(address.database(), StandardCharsets.UTF_8);
    }

    private static Properties properties(StoreAddress address, StoreLogin login) {
        Properties properties = new Properties();
        properties.putAll(address.options());
        properties.setProperty("user", login.user());
        // without one the driver would look for it in files whose rights it does not check
        properties.setProperty("password", login.password().orElse(""));
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", SILENT_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "Last Resort");
        return properties;
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // it is closed, then
            return;
        }
    }
}

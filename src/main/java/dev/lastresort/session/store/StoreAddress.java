package dev.lastresort.session.store;

import dev.lastresort.session.DeskException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database that a person named. Invariant: it holds no password, and no property that could make
 * the driver load a class, run a program or write a file.
 *
 * @param options the driver's own, of those that may be given
 */
public record StoreAddress(String host, int port, String database, Map<String, String> options) {

    /** What an address begins with. */
    public static final String SCHEME = "jdbc:postgresql://";

    private static final int USUAL_PORT = 5432;
    private static final Set<String> KNOWN = Set.of("user", "sslmode", "sslrootcert", "gssEncMode");
    private static final List<String> MODES = List.of(
            "disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static final Pattern FORM = Pattern.compile(
            "(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)(?::([0-9]{1,5}))?/([^/?&#]+)(?:\\?(.*))?");

    public StoreAddress {
        options = Map.copyOf(options);
    }

    /**
     * What somebody typed.
     *
     * @throws DeskException if it names no database, with how one is named
     */
    public static StoreAddress of(String typed) {
        String text = typed.strip();
        Matcher parts = FORM.matcher(
                text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : "");
        if (!parts.matches()) {
            throw new DeskException("This names no store: write " + SCHEME
                    + "HOST:PORT/DATABASE, such as " + SCHEME + "db.example.org:5432/gameday");
        }
        int port = parts.group(2) == null ? USUAL_PORT : Integer.parseInt(parts.group(2));
        if (port < 1 || port > 65_535) {
            throw new DeskException("There is no port " + port);
        }
        return new StoreAddress(parts.group(1), port, decoded(parts.group(3)),
                options(parts.group(4) == null ? "" : parts.group(4)));
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String one : query.split("&", -1)) {
            int equals = one.indexOf('=');
            String name = equals < 0 ? one : one.substring(0, equals);
            if (name.equals("password")) {
                throw new DeskException("A password in an address could be read by others: leave"
                        + " it out, and set PGPASSWORD or write it into a password file");
            }
            if (!name.isEmpty() && !KNOWN.contains(name)) {
                throw new DeskException("The address may not set " + name + "; it may set "
                        + String.join(", ", KNOWN.stream().sorted().toList()));
            }
            if (name.equals("sslmode") && !MODES.contains(one.substring(equals + 1))) {
                throw new DeskException("There is no sslmode " + one.substring(equals + 1)
                        + "; it is one of " + String.join(", ", MODES));
            }
            if (!name.isEmpty()) {
                options.put(name, decoded(one.substring(equals + 1)));
            }
        }
        return options;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) {
            throw new DeskException("This cannot be read as a part of an address: " + part, odd);
        }
    }

    /** For people. */
    public String words() {
        return host + ":" + port + "/" + database;
    }
}

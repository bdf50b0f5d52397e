package dev.lastresort.session.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where a login comes from that nobody types: what PostgreSQL's own programs take, too. The user is
 * that of the address, else PGUSER, else the system's; the password PGPASSWORD, else the first line
 * that fits of the file that PGPASSFILE names, else of {@code ~/.pgpass}.
 *
 * @param told what there is to say of a file that is not used
 */
public record LoginSources(
        Map<String, String> environment, Properties system, Consumer<String> told) {

    private static final long MOST_BYTES = 1_000_000;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    /** @param member whose role it is; empty for who prepares a store */
    public StoreLogin login(StoreAddress address, Optional<StoreMember> member) {
        String user = member.map(StoreMember::role)
                .or(() -> Optional.ofNullable(address.options().get("user")))
                .or(() -> Optional.ofNullable(environment.get("PGUSER")))
                .orElseGet(() -> system.getProperty("user.name", ""));
        return new StoreLogin(user, Optional.ofNullable(environment.get("PGPASSWORD"))
                .or(() -> inFile(address, user)));
    }

    private Optional<String> inFile(StoreAddress address, String user) {
        Path file = file();
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            if (isOpenToOthers(file)) {
                told.accept("The password file " + file + " is open to others, and is not used:"
                        + " chmod 600 it");
                return Optional.empty();
            }
            return Files.readString(file, StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(LoginSources::fields)
                    .filter(fields -> fits(fields, address, user)).findFirst()
                    .map(fields -> fields.get(4));
        } catch (IOException unreadable) {
            told.accept("The password file " + file + " cannot be read");
            return Optional.empty();
        }
    }

    private Path file() {
        String named = environment.getOrDefault("PGPASSFILE", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        String windows = environment.getOrDefault("APPDATA", "");
        return system.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win")
                && !windows.isEmpty() ? Path.of(windows, "postgresql", "pgpass.conf")
                        : Path.of(system.getProperty("user.home", "."), ".pgpass");
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (UnsupportedOperationException noSuchSystem) {
            return false;
        }
    }

    private static boolean fits(List<String> fields, StoreAddress address, String user) {
        List<String> wanted = List.of(address.host().replaceAll("^\\[|]$", ""),
                String.valueOf(address.port()), address.database(), user);
        if (fields.size() < 5) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Cut at colons; a backslash takes the next letter as it is. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (c == ':' && fields.size() < 4) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

package dev.lastresort.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Logins as PostgreSQL's own programs find them. */
class LoginSourcesTest {

    private static final StoreAddress ADDRESS =
            StoreAddress.of("jdbc:postgresql://db:5433/day?user=boss");

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    private Optional<String> password(String... lines) throws IOException {
        Path file = Files.write(home.resolve(".pgpass"), List.of(lines));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return sources().login(ADDRESS, Optional.of(StoreMember.team("red"))).password();
    }

    private LoginSources sources() {
        Properties system = new Properties();
        system.setProperty("user.home", home.toString());
        system.setProperty("user.name", "somebody");
        return new LoginSources(environment, system, told::add);
    }

    @Test
    void theUserIsTheTeamsElseTheAddressesElseTheEnvironments() {
        assertEquals("lr_red",
                sources().login(ADDRESS, Optional.of(StoreMember.team("red"))).user());
        assertEquals("boss", sources().login(ADDRESS, Optional.empty()).user());
        StoreAddress plain = StoreAddress.of("jdbc:postgresql://db/day");
        assertEquals("somebody", sources().login(plain, Optional.empty()).user());
        environment.put("PGUSER", "me");
        assertEquals("me", sources().login(plain, Optional.empty()).user());
    }

    @Test
    void theFirstLineThatFitsHasThePassword() throws IOException {
        assertEquals(Optional.of("c"), password("# db:5433:day:lr_red:no", "db:5432:day:lr_red:a",
                "db:5433:day:lr_blue:b", "*:*:day:lr_red:c", "db:5433:day:lr_red:d"));
        assertEquals(Optional.of("a:b\\"), password("db:*:*:*:a\\:b\\\\"));
        assertEquals(Optional.empty(), password("db:5433:day", ""));
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() throws IOException {
        environment.put("PGPASSWORD", "e");
        assertEquals(Optional.of("e"), password("*:*:*:*:f"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatOthersMayReadIsNotUsedAndThatIsSaid() throws IOException {
        Path file = Files.write(home.resolve("open"), List.of("*:*:*:*:f"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        environment.put("PGPASSFILE", file.toString());
        assertEquals(Optional.empty(), password("*:*:*:*:f"));
        assertTrue(told.getFirst().contains("chmod 600"), told::toString);
    }
}

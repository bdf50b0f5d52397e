package dev.lastresort.model.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UserFoldersTest {

    private static final Path FOR_ALL = Path.of("/usr/local/lib/last-resort/engines");

    @Test
    void enginesLieBesideAttempts() {
        UserFolders user = folders("Linux", "ada", Map.of());
        assertEquals(Path.of("/home/ada/.local/share/last-resort/engines"), user.engines());
        assertEquals(List.of(user.engines(), FOR_ALL), user.allEngines());
        assertEquals(Path.of("/home/ada/Library/Application Support/Last Resort/engines"),
                folders("Mac OS X", "ada", Map.of()).engines());
    }

    /** Root's folders are closed to whoever runs root's server. */
    @Test
    void rootsEnginesAreForAllUnlessItSaysOtherwise() {
        assertEquals(List.of(FOR_ALL), folders("Linux", "root", Map.of()).allEngines());
        assertEquals(Path.of("/data/last-resort/engines"),
                folders("Linux", "root", Map.of("XDG_DATA_HOME", "/data")).engines());
    }

    private static UserFolders folders(String system, String user, Map<String, String> variables) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.name", user);
        properties.setProperty("user.home", "/home/" + user);
        return new UserFolders(variables, properties);
    }
}

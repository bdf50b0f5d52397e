package dev.lastresort.app;

import dev.lastresort.session.WholeFile;
import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreLogin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Since when each store is joined, so that attempts made while it could not be reached go there the
 * next time, and those from before never do. Neither a password nor an attempt is in it.
 *
 * @param folder of the user's own
 */
public record GameDays(Path folder) {

    /** The first time that anybody joined it here. */
    Instant since(StoreAddress address, StoreLogin login, Instant now) {
        Path file = folder.resolve(plain(address) + "--" + login.user() + ".since.txt");
        Optional<Instant> known = read(file);
        if (known.isEmpty()) {
            try {
                Files.createDirectories(folder);
                WholeFile.write(file, now.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException cannot) {
                // then it is as if it was joined now each time, which sends less and loses nothing
                return now;
            }
        }
        return known.orElse(now);
    }

    private static Optional<Instant> read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < 100
                    ? Optional.of(Instant.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException damaged) {
            return Optional.empty();
        }
    }

    /** Where a store's attempts arrive. */
    Path folder(StoreAddress address) {
        return folder.resolve(plain(address));
    }

    private static String plain(StoreAddress address) {
        return address.words().replaceAll("[^A-Za-z0-9._-]", "_");
    }
}

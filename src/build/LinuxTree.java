import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The program's files as they will lie on a Linux system: the program as it stands in one folder,
 * and around it what makes it one of the system's: its name on the path, manual pages, completion,
 * entry in menus, types of files, icons and documents.
 *
 * @param zsh the folder below {@code zsh} in which the system's own zsh looks for what packages bring
 */
record LinuxTree(Path home, Path sources, String zsh) {

    /** Lays it out anew in that folder. */
    void layOut(Path root) throws IOException, InterruptedException {
        Trees.delete(root);
        Path usr = Files.createDirectories(root.resolve("usr"));
        Path share = usr.resolve("share");
        Trees.copy(home, usr.resolve("lib/lastresort"), file -> !file.startsWith("share")
                && !file.endsWith("lastresort.bat"));
        Trees.copy(home.resolve("share/doc/lastresort"), share.resolve("doc/lastresort"),
                _ -> true);
        Trees.compress(share.resolve("doc/lastresort/NEWS.md.gz"),
                Files.readAllBytes(Path.of("src/site/markdown/changelog.md")));
        try (Stream<Path> pages = Files.list(home.resolve("share/man/man1"))) {
            for (Path page : pages.toList()) {
                Trees.compress(share.resolve("man/man1/" + page.getFileName() + ".gz"),
                        Files.readAllBytes(page));
            }
        }
        completion("bash", share.resolve("bash-completion/completions/lastresort"));
        completion("zsh", share.resolve("zsh").resolve(zsh).resolve("_lastresort"));
        completion("fish", share.resolve("fish/vendor_completions.d/lastresort.fish"));
        Trees.write(share.resolve("applications/lastresort.desktop"),
                Files.readString(sources.resolve("linux/lastresort.desktop")));
        Trees.write(share.resolve("mime/packages/lastresort.xml"),
                Files.readString(sources.resolve("linux/mime.xml")));
        Path icons = share.resolve("icons/hicolor");
        Trees.write(icons.resolve("scalable/apps/lastresort.svg"),
                Files.readString(Path.of("assets/icon.svg")));
        Path large = Files.createDirectories(icons.resolve("256x256/apps"));
        Files.copy(Path.of("assets/icon.png"), large.resolve("lastresort.png"));
        Files.createSymbolicLink(
                Files.createDirectories(usr.resolve("bin")).resolve("lastresort"),
                Path.of("../lib/lastresort/bin/lastresort"));
    }

    private void completion(String shell, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                home.resolve("bin/lastresort").toString(), "completion", shell)
                        .redirectError(Redirect.INHERIT).start();
        String script = new String(
                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    "The program does not print its completion for " + shell + ".");
        }
        // it is read, and never started
        Trees.write(file, script.replaceFirst("^#!.*\n", ""));
    }
}

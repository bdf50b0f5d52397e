package dev.lastresort.ui.shell;

import dev.lastresort.session.DeskException;
import dev.lastresort.ui.desk.FileOpener;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows files as the system's own desktop does, by the command that each system has for it. */
final class SystemOpener implements FileOpener {

    private final String system;

    /** @param system as Java names it, such as {@code Linux} */
    SystemOpener(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
    }

    @Override
    public void open(Path file) {
        start(toOpen(file));
    }

    @Override
    public void showInFolder(Path file) {
        start(toShow(file));
    }

    List<String> toOpen(Path file) {
        String whole = file.toAbsolutePath().toString();
        return isWindows() ? List.of("rundll32", "url.dll,FileProtocolHandler", whole)
                : List.of(isMac() ? "open" : "xdg-open", whole);
    }

    /** Only two of the systems can point at the file in it. */
    List<String> toShow(Path file) {
        Path whole = file.toAbsolutePath();
        Path folder = Optional.ofNullable(whole.getParent()).orElse(whole);
        return isWindows() ? List.of("explorer", "/select," + whole)
                : isMac() ? List.of("open", "-R", whole.toString())
                : List.of("xdg-open", folder.toString());
    }

    private boolean isWindows() {
        return system.startsWith("windows");
    }

    private boolean isMac() {
        return system.startsWith("mac");
    }

    private static void start(List<String> line) {
        try {
            new ProcessBuilder(line).redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD).start();
        } catch (IOException cannot) {
            throw new DeskException("The file is written, but this system has no '"
                    + line.getFirst() + "' to show it with.", cannot);
        }
    }
}

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** Gives files the rights that {@link Trees} gives them, where a system has such rights. */
final class SetRights {

    private SetRights() {}

    /** Run by the build as {@code java SetRights.java <folder>}. */
    public static void main(String[] arguments) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Trees.setRights(Path.of(arguments[0]));
        }
    }
}

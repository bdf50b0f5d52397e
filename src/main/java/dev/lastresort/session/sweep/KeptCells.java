package dev.lastresort.session.sweep;

import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file in which a sweep's cells are kept as they come, one line each after a first line that
 * says what is swept. Whatever ends the sweep, what stands there whole is not measured again; a
 * last line that was cut off is. Without a file nothing is kept.
 */
final class KeptCells implements AutoCloseable {

    private static final int VERSION = 1;

    /** More than the largest sweep of the largest scenario takes. */
    private static final long MOST_BYTES = 256L << 20;

    private final Optional<OutputStream> file;
    private final List<SweptCell> cells;

    private KeptCells(Optional<OutputStream> file, List<SweptCell> cells) {
        this.file = file;
        this.cells = List.copyOf(cells);
    }

    /**
     * Opens the file, or begins it.
     *
     * @param fingerprint of what all cells have in common beside the parameters
     * @throws IOException if it holds something else, or cannot be read or written
     */
    static KeptCells of(Optional<Path> kept, Sweep sweep, String fingerprint)
            throws IOException {
        return kept.isEmpty() ? new KeptCells(Optional.empty(), List.of())
                : opened(kept.get(), sweep, first(sweep, fingerprint));
    }

    /** Cells that are known already; what comes is kept by nobody. */
    static KeptCells known(List<SweptCell> cells) {
        return new KeptCells(Optional.empty(), cells);
    }

    private static KeptCells opened(Path path, Sweep sweep, String first) throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            Files.writeString(path, first + "\n");
        }
        if (!Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
            throw new IOException(path + " is no file of cells");
        }
        String text = Files.readString(path);
        int end = text.indexOf('\n');
        if (end < 0 || !text.substring(0, end).equals(first)) {
            throw new IOException(path + " holds something else than the cells of this sweep;"
                    + " name another file, or remove it");
        }
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (whole.length() < text.length()) {
            Files.writeString(path, whole);
        }
        List<SweptCell> cells = new ArrayList<>();
        for (String line : whole.substring(end + 1).lines().toList()) {
            cells.add(KeptLine.read(line, sweep).orElseThrow(() -> new IOException(
                    path + ":" + (cells.size() + 2) + " is no cell of this sweep; remove the"
                            + " line, or the file")));
        }
        return new KeptCells(Optional.of(
                Files.newOutputStream(path, StandardOpenOption.APPEND)), cells);
    }

    /** Those that were there already, each once. */
    List<SweptCell> cells() {
        Map<List<Integer>, SweptCell> once = new LinkedHashMap<>();
        cells.forEach(cell -> once.putIfAbsent(List.of(cell.column(), cell.row()), cell));
        return List.copyOf(once.values());
    }

    /** @throws UncheckedIOException if it cannot be written */
    void keep(SweptCell cell) {
        file.ifPresent(out -> {
            try {
                out.write((KeptLine.of(cell) + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
        });
    }

    private static String first(Sweep sweep, String fingerprint) {
        return KeptLine.written(json -> {
            json.writeNumberProperty("keptSweep", VERSION);
            json.writeStringProperty("scenario", sweep.scenario());
            json.writeStringProperty("fingerprint", fingerprint);
            json.writeArrayPropertyStart("parameters");
            sweep.parameters().forEach(parameter -> {
                json.writeStartObject();
                json.writeStringProperty("pointer", parameter.pointer());
                json.writeArrayPropertyStart("values");
                parameter.values().forEach(json::writeString);
                json.writeEndArray();
                json.writeEndObject();
            });
            json.writeEndArray();
        });
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}

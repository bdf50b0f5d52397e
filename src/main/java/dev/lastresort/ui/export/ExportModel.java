package dev.lastresort.ui.export;

import dev.lastresort.model.debrief.Report;
import dev.lastresort.report.LedgerCsv;
import dev.lastresort.report.format.ReportFormat;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.FolderOfTexts;
import dev.lastresort.session.Progress;
import dev.lastresort.session.Progress.Reached;
import dev.lastresort.session.WholeFile;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.RunningTask;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.desk.FileOpener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Writes what a person wants to take away, away from the window's thread, and says where it went.
 * Invariant: one thing at a time; what was cancelled is not written.
 */
public final class ExportModel {

    private final FileChoice files;
    private final FileOpener opener;
    private final Background background;
    private final Supplier<LocalDate> today;
    private final Consumer<String> failed;
    private final ReadOnlyObjectWrapper<ExportState> state =
            new ReadOnlyObjectWrapper<>(new ExportState.NothingExported());
    private Optional<RunningTask> work = Optional.empty();

    /**
     * @param opener shows what was written
     * @param today  what a report says it was written on
     * @param failed told what went wrong
     */
    public ExportModel(FileChoice files, FileOpener opener, Background background,
            Supplier<LocalDate> today, Consumer<String> failed) {
        this.files = files;
        this.opener = opener;
        this.background = background;
        this.today = today;
        this.failed = failed;
    }

    /** Another one, which asks and tells elsewhere; nothing of it is to be seen here. */
    public ExportModel elsewhere(UnaryOperator<FileChoice> asks, Consumer<String> told) {
        return new ExportModel(asks.apply(files), opener, background, today, told);
    }

    public ReadOnlyObjectProperty<ExportState> state() {
        return state.getReadOnlyProperty();
    }

    /** Asks where to, and makes the text only then. */
    public void text(String name, Supplier<String> text) {
        bytes(name, () -> () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Asks where to, and writes there; nothing happens if they would rather not. What is to be
     * written is made only then, so that nobody waits for the question.
     */
    public void bytes(String name, Supplier<Supplier<byte[]>> prepared) {
        ifFree(() -> files.saveAs(name).ifPresent(file -> {
            Supplier<byte[]> bytes = prepared.get();
            begin(nameOf(file), progress -> write(file, bytes.get(), progress));
        }));
    }

    /** Asks where to; the ending of the file that is chosen decides, if it is one of them. */
    public void report(ReportFormat asked, ReportSubject subject) {
        ifFree(() -> files.saveAs(subject.name() + "." + asked.ending()).ifPresent(file -> {
            ReportFormat format = ReportFormat.of(file).orElse(asked);
            LocalDate day = today.get();
            begin(nameOf(file), progress -> write(
                    file, format.bytes(report(subject, day, progress)), progress));
        }));
    }

    /** All rows of all ledgers, in a new folder beside what else is in the one that is chosen. */
    public void tables(ReportSubject subject) {
        ifFree(() -> files.folderToWriteInto().ifPresent(chosen -> {
            Path folder = chosen.resolve(subject.name() + "-tables");
            LocalDate day = today.get();
            begin(nameOf(folder), progress -> {
                Report report = report(subject, day, progress);
                progress.reached("Writing it", Progress.UNKNOWN);
                FolderOfTexts.write(folder, LedgerCsv.files(report)).ifPresent(why -> {
                    throw new DeskException(why);
                });
                return new ExportState.ExportedTo(folder);
            });
        }));
    }

    /** The whole report as Markdown, to be pasted elsewhere. */
    public void copy(ReportSubject subject, Consumer<String> clipboard) {
        ifFree(() -> {
            LocalDate day = today.get();
            run("The post-mortem", progress -> new String(ReportFormat.MARKDOWN.bytes(
                    report(subject, day, progress)), StandardCharsets.UTF_8), text -> {
                        clipboard.accept(text);
                        state.set(new ExportState.CopiedToPaste("The post-mortem"));
                    });
        });
    }

    /** Stops what is under way; nothing of it is written. */
    public void cancel() {
        if (state.get() instanceof ExportState.BeingExported) {
            work.ifPresent(RunningTask::cancel);
            dismiss();
        }
    }

    /** It was read. */
    public void dismiss() {
        work = Optional.empty();
        state.set(new ExportState.NothingExported());
    }

    /** Shows what was written, in whatever shows such files. */
    public void open() {
        exported(opener::open);
    }

    public void showInFolder() {
        exported(opener::showInFolder);
    }

    private void exported(Consumer<Path> show) {
        if (state.get() instanceof ExportState.ExportedTo(Path file)) {
            background.run(() -> {
                show.accept(file);
                return file;
            }, new WhenOver<Path>(_ -> {}, failed));
        }
    }

    private void ifFree(Runnable act) {
        if (state.get() instanceof ExportState.BeingExported(String what, _)) {
            failed.accept(what + " is still being written: wait for it, or cancel it.");
        } else {
            act.run();
        }
    }

    private void begin(String what, Function<Progress, ExportState> job) {
        run(what, job, state::set);
    }

    private <T> void run(String what, Function<Progress, T> job, Consumer<T> done) {
        state.set(new ExportState.BeingExported(
                what, new Reached("Writing it", Progress.UNKNOWN)));
        work = Optional.of(background.run(job,
                reached -> state.set(new ExportState.BeingExported(what, reached)),
                new WhenOver<T>(done, why -> {
                    dismiss();
                    failed.accept(why);
                })));
    }

    private static Report report(ReportSubject subject, LocalDate day, Progress progress) {
        return new Report(List.of(subject.incident().apply(progress)), day);
    }

    private static ExportState write(Path file, byte[] bytes, Progress progress) {
        // the last moment at which it can be cancelled
        progress.reached("Writing it", Progress.UNKNOWN);
        try {
            WholeFile.write(file, bytes);
            return new ExportState.ExportedTo(file);
        } catch (IOException cannot) {
            throw new DeskException(WholeFile.reason(file, cannot), cannot);
        }
    }

    private static String nameOf(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString)
                .orElseGet(file::toString);
    }
}

package dev.lastresort.database.engine.postgres.server;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A small process beside the program that reads a pipe which only the program holds. However the
 * program ends, that pipe does: then it ends the servers whose data lies in a folder, and deletes
 * the folder. Where no such process can be started, the next start of the engine clears away.
 */
final class FolderKeeper implements AutoCloseable {

    private static final long LONGEST_SECONDS = 60;

    /**
     * What reaches a whole terminal must not end it. A server's number counts only while a process
     * with the folder on its command line has it; ended at once, it takes its sessions along. What
     * is just being started, or made, stops for want of its files, and may leave some: so the
     * folder must stay away for a moment.
     */
    private static final String FOR_A_SHELL = """
            trap '' HUP INT QUIT TERM
            while read -r line; do :; done
            [ -e "$1" ] || exit 0
            shows() {
              ps -ww -o args= -p "$1" 2>/dev/null \
              || tr '\\000' ' ' 2>/dev/null < "/proc/$1/cmdline"
            }
            running() {
              case "$(shows "$1")" in *"$folder"*) return 0 ;; *) return 1 ;; esac
            }
            folder=$1
            calm=0
            rounds=0
            while [ $calm -lt 3 ] && [ $rounds -lt 60 ]; do
              for file in "$folder"/*/postmaster.pid; do
                pid=
                [ -f "$file" ] && read -r pid < "$file"
                if [ -n "$pid" ] && running "$pid"; then
                  kill -QUIT "$pid"
                  looks=0
                  while running "$pid" && [ $looks -lt 50 ]; do
                    sleep 0.1 2>/dev/null || sleep 1
                    looks=$((looks + 1))
                  done
                  running "$pid" && kill -KILL "$pid"
                fi
              done
              if [ -e "$folder" ]; then calm=0; else calm=$((calm + 1)); fi
              rm -rf -- "$folder" 2>/dev/null
              rounds=$((rounds + 1))
              sleep 0.2 2>/dev/null || sleep 1
            done
            """;

    private static final String FOR_WINDOWS = """
            [void][Console]::In.ReadToEnd()
            $folder = 'FOLDER'
            for ($round = 0; $round -lt 60 -and (Test-Path -LiteralPath $folder); $round++) {
              Get-CimInstance Win32_Process |
                Where-Object { $_.Name -in 'postgres.exe', 'initdb.exe' } |
                Where-Object { "$($_.CommandLine)".Replace('/', '\\').Contains($folder) } |
                ForEach-Object { Stop-Process $_.ProcessId -Force -ErrorAction SilentlyContinue }
              Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction SilentlyContinue
              Start-Sleep -Milliseconds 200
            }
            """;

    private final Optional<Process> process;

    private FolderKeeper(Optional<Process> process) {
        this.process = process;
    }

    static FolderKeeper of(Path folder) {
        Path whole = folder.toAbsolutePath();
        try {
            return new FolderKeeper(Optional.of(new ProcessBuilder(
                    command(whole, System.getProperty("os.name")))
                    .directory(Objects.requireNonNull(whole.getRoot()).toFile())
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start()));
        } catch (IOException notHere) {
            return new FolderKeeper(Optional.empty());
        }
    }

    static List<String> command(Path folder, String system) {
        if (system.startsWith("Windows")) {
            String script = FOR_WINDOWS.replace("FOLDER", folder.toString().replace("'", "''"));
            return List.of("powershell", "-NoProfile", "-NonInteractive", "-EncodedCommand",
                    Base64.getEncoder()
                            .encodeToString(script.getBytes(StandardCharsets.UTF_16LE)));
        }
        return List.of("sh", "-c", FOR_A_SHELL, "lastresort-keeper", folder.toString());
    }

    Optional<ProcessHandle> handle() {
        return process.map(Process::toHandle);
    }

    /** Lets it do what is left to do, and waits for it. */
    @Override
    public void close() {
        process.ifPresent(FolderKeeper::end);
    }

    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (IOException ended) {
            // by somebody else
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

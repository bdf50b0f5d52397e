package dev.lastresort.ui.shell;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.help.HelpView;
import dev.lastresort.ui.library.LibraryEntry;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.TextSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be done wherever one is in the window. */
final class ShellCommands implements CommandSource {

    /** What all attempts are suggested to be called. */
    static final String ARCHIVE = "my-attempts.zip";

    private static final String FILE = "File";
    private static final String WINDOW = "Window";
    private static final String HELP = "Help";

    private final ShellModel model;
    private final Appearance appearance;
    private final FileChoice files;
    private final Overlays overlays;
    private final FileWays opening;

    /**
     * How files come in.
     *
     * @param importing asks for a migration, and makes a drill of it
     * @param gameDay   asks for a store of attempts
     * @param file      takes a scenario's file, or an exercise's
     */
    record FileWays(Runnable importing, Runnable gameDay, Consumer<Path> file) {}

    ShellCommands(ShellModel model, Appearance appearance, FileChoice files, Overlays overlays,
            FileWays opening) {
        this.opening = opening;
        this.model = model;
        this.appearance = appearance;
        this.files = files;
        this.overlays = overlays;
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(Command.of(FILE, "Open a scenario, exercise or attempt …", "Shortcut+O",
                this::open));
        commands.add(Command.of(FILE, "Import a migration …", "",
                opening.importing()));
        commands.add(Command.of(FILE, "Open a folder of attempts …", "Shortcut+Shift+O",
                this::openCohort));
        commands.add(Command.of(FILE, "Export all attempts …", "", () -> files.saveAs(ARCHIVE)
                .ifPresent(model.library().history()::export)));
        commands.add(Command.of(FILE, "Import attempts …", "", () -> files.archiveFile()
                .ifPresent(model.library().history()::bring)));
        recent().forEach(file -> commands.add(Command.of(FILE, "Open "
                + Harmless.text(file.getFileName().toString()) + " again", "",
                () -> opening.file().accept(file))));
        model.library().selected().get().filter(entry -> entry.file().isPresent())
                .ifPresent(entry -> commands.add(Command.focused(FILE, "Remove “"
                        + entry.title() + "” from the library", List.of("Delete"),
                        () -> model.remove(entry))));
        ownFile().ifPresent(entry -> commands.add(Command.of(FILE, "Author's view of “"
                + Harmless.text(entry.title()) + "”", "Shortcut+E",
                () -> entry.file()
                        .ifPresent(model::author))));
        commands.add(Command.of(WINDOW, model.backWords(), "Alt+Left", model::back)
                .when(() -> !(model.screen().get() instanceof Screen.Library)));
        model.room().ifPresent(_ -> commands.add(Command.of(
                WINDOW, "Back to the incident room", "Alt+R", model::backToRoom)));
        commands.add(Command.of(WINDOW, "Switch between light and dark", "Shortcut+Shift+L",
                this::switchTheme));
        for (TextSize size : TextSize.values()) {
            commands.add(Command.of(WINDOW, "Text size: " + size.word(), "",
                    () -> choose(size)));
        }
        commands.add(Command.of(WINDOW, "Larger text", "Shortcut+Shift+Equals", () -> step(1)));
        commands.add(Command.of(WINDOW, "Smaller text", "Shortcut+Shift+Minus",
                () -> step(-1)));
        commands.add(Command.of(WINDOW, "Find a command", "Shortcut+Shift+P", overlays::palette));
        commands.add(Command.of(HELP, "Help: keys, words, files", "F1", this::keys));
        commands.add(help("What a word means", HelpView.WORDS));
        commands.add(help("How a scenario file is written", HelpView.FORMAT));
        commands.add(help("Cookbook for scenarios", HelpView.COOKBOOK));
        return commands;
    }

    /** The file that one looks at, unless the author's view of it is what one looks at. */
    private Optional<LibraryEntry> ownFile() {
        return switch (model.screen().get()) {
            case Screen.Library _ -> model.library().selected().get()
                    .filter(entry -> entry.file().isPresent());
            case Screen.ComparisonPage compared -> model.library().entries().stream()
                    .filter(entry -> entry.file().isPresent()
                            && entry.file().equals(compared.card().file()))
                    .findFirst();
            case Screen.Authoring _, Screen.CohortPage _, Screen.Planning _, Screen.Working _,
                    Screen.OpeningRoom _, Screen.Practising _ ->
                    Optional.empty();
        };
    }

    List<Path> recent() {
        return model.recollection().remembered().get().recent();
    }

    void open() {
        files.scenarioFile().ifPresent(opening.file());
    }

    void openCohort() {
        files.folder("The folder of the attempts").map(Screen.CohortPage::new)
                .ifPresent(model::goHome);
    }

    void connect() {
        opening.gameDay().run();
    }

    void switchTheme() {
        appearance.choose(appearance.theme().get().other());
        model.recollection().change(was -> was.withTheme(appearance.theme().get().name()));
    }

    void choose(TextSize size) {
        appearance.choose(size);
        model.recollection().change(was -> was.withTextSize(size.name()));
    }

    private void step(int by) {
        TextSize[] sizes = TextSize.values();
        choose(sizes[Math.clamp(appearance.textSize().get().ordinal() + by, 0,
                sizes.length - 1)]);
    }

    void palette() {
        overlays.palette();
    }

    void keys() {
        overlays.help(HelpView.KEYS);
    }

    private Command help(String title, String part) {
        return Command.of(HELP, title, "", () -> overlays.help(part))
                .when(() -> HelpView.has(part));
    }

    Appearance appearance() {
        return appearance;
    }
}

package dev.lastresort.ui.incident;

import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.Trainee;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of every form with all that it can offer, for people to look at. */
@Tag("screens")
class SourceFormsScreensTest {

    private static final Path TO = Path.of("target", "screens");

    @TempDir
    private Path folder;

    private Desktop desktop;
    private Trainee trainee;
    private String look = "";

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000", "DARK,1000,700", "LIGHT,1600,1000"})
    void showsEveryForm(Theme theme, int width, int height) throws Exception {
        look = theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        desktop = EverySource.open(folder, width, height);
        trainee = new Trainee(desktop);
        Desktop.does(() -> desktop.appearance().choose(theme));
        trainee.tab("schema");
        shoot("tables");
        contain();
        verify();
        aside();
        inPlace();
        copyBack();
        trainee.tab("work");
        shoot("work");
        trainee.tab("log");
        shoot("log");
        promote();
        desktop.close();
    }

    private void contain() {
        trainee.prepare("Contain");
        prepared("contain");
        open("#contain-what", "contain-open");
        trainee.choose("#contain-what", "End of");
        prepared("contain-disruption");
        trainee.choose("#contain-what", "Pause replica late");
        prepared("contain-pause");
        trainee.press("#take");
        trainee.taken("Pause late");
        trainee.await(5);
        prepared("contain-paused");
    }

    private void verify() {
        trainee.prepare("Verify a backup");
        prepared("verify-backup");
        open("#verify-backup-which", "verify-backup-open");
        trainee.take("Verify backup latest");
        trainee.awaitWork();
        prepared("verify-backup-found");
        trainee.choose("#verify-backup-which", "offsite");
        prepared("verify-backup-terms");
    }

    private void aside() {
        trainee.prepare("Restore aside");
        prepared("aside");
        open("#restore-aside-backup", "aside-open");
        trainee.choose("#restore-aside-backup", "Replica late");
        prepared("aside-replica");
        trainee.write("#restore-aside-tables", "customers");
        prepared("aside-replica-tables");
        trainee.choose("#restore-aside-backup", "The newest");
        trainee.write("#restore-aside-tables", "all but events");
        trainee.write("#restore-aside-target", "09:40");
        prepared("aside-without");
        trainee.write("#restore-aside-tables", "nothing_like_it");
        prepared("aside-unknown-table");
        trainee.write("#restore-aside-tables", "");
        prepared("aside-lane");
        trainee.press("#take");
        trainee.taken("Restore aside");
    }

    private void inPlace() {
        trainee.prepare("Point-in-time recovery");
        prepared("pitr-empty");
        trainee.write("#pitr-target", "09:40");
        trainee.write("#pitr-tables", "all but events");
        prepared("pitr-without");
        trainee.write("#pitr-target", "nonsense");
        prepared("pitr-error");
        trainee.prepare("Full restore");
        trainee.choose("#full-restore-backup", "offsite");
        prepared("full-offsite");
        trainee.choose("#full-restore-backup", "latest");
        prepared("full-bad");
    }

    private void copyBack() {
        trainee.prepare("Copy back");
        prepared("copy-empty");
        trainee.write("#copy-table-0", "customers");
        trainee.write("#copy-where-0", "restored.updated_at > live.updated_at");
        trainee.choose("#copy-conflict", "The newer");
        prepared("copy-newest-missing");
        bottom("copy-newest-missing-bottom");
        trainee.write("#copy-by", "email");
        trainee.write("#copy-newest", "updated_at");
        trainee.write("#copy-columns", "note = restored.note");
        prepared("copy-rules");
        bottom("copy-rules-bottom");
        trainee.write("#copy-columns", "note restored.note");
        bottom("copy-columns-error");
        trainee.write("#copy-columns", "");
        trainee.priced();
        trainee.press("#take");
        trainee.taken("Copy back");
    }

    private void promote() {
        trainee.prepare("Promote a replica");
        prepared("promote");
        open("#promote-replica", "promote-open");
        trainee.choose("#promote-replica", "Replica late");
        prepared("promote-late");
        trainee.write("#promote-target", "nonsense");
        prepared("promote-error");
        trainee.write("#promote-target", "");
        trainee.priced();
        trainee.press("#take");
        trainee.press("#questions-skip");
        trainee.taken("Promote late");
        trainee.awaitWork();
        shoot("promoted");
        trainee.end();
        trainee.seeCost();
        shoot("marks-compared");
    }

    private void prepared(String name) {
        desktop.await(() -> !trainee.words(".price-total").equals("…"));
        shoot(name);
    }

    private void open(String selector, String name) {
        ComboBox<?> box = desktop.find(selector, ComboBox.class);
        Desktop.does(box::show);
        Scene popup = Desktop.on(() -> Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance).map(Window::getScene).findFirst()
                .orElseThrow());
        Desktop.picture(popup, file(name));
        Desktop.does(box::hide);
    }

    private void bottom(String name) {
        desktop.await(() -> !trainee.words(".price-total").equals("…"));
        desktop.does("#copy-version", Node.class, version -> {
            Node node = version;
            while (!(node instanceof ScrollPane)) {
                node = node.getParent();
            }
            ((ScrollPane) node).setVvalue(1);
        });
        shoot(name);
    }

    private void shoot(String name) {
        desktop.picture(file(name));
    }

    private Path file(String name) {
        return TO.resolve("forms-" + name + "-" + look + ".png");
    }
}

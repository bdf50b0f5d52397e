package dev.lastresort.ui.shell;

import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.desk.AttemptShelf.FoundAttempt;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.nio.file.Path;
import java.util.List;

/** Opens a file of any sort that the program writes, as its name says what it is. */
record FileOpening(ShellModel model, Background background, ExerciseOpening exercises) {

    /** Whatever is wrong with it is told in the window. */
    void open(Path file) {
        if (file.toString().endsWith(AttemptFile.ENDING)) {
            openAttempt(file);
        } else {
            exercises.open(file);
        }
    }

    /** One of the user's own goes on where it was left; one of somebody else's is only shown. */
    private void openAttempt(Path file) {
        List<Path> perhaps = model.recollection().remembered().get().recent();
        background.run(() -> model.library().shelf().find(file, perhaps),
                new WhenOver<FoundAttempt>(
                        found -> {
                            model.goHome(new Screen.Library());
                            if (found.own()) {
                                model.reopen(found.card(), found.id());
                            } else {
                                model.compareAttempts(found.card(), List.of(found.id()));
                            }
                        }, model::tellTrouble));
    }
}

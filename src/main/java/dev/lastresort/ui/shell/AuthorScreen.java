package dev.lastresort.ui.shell;

import dev.lastresort.ui.author.AuthorModel;
import dev.lastresort.ui.author.AuthorView;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.theme.Theme;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The author's view of a file; it stays while one looks at what comes of the file. */
final class AuthorScreen {

    private final ShellModel model;
    private final Background background;
    private final ObservableValue<Theme> theme;
    private final Runnable importing;
    private Optional<AuthorView> view = Optional.empty();

    AuthorScreen(ShellModel model, Background background, ObservableValue<Theme> theme,
            Runnable importing) {
        this.model = model;
        this.background = background;
        this.theme = theme;
        this.importing = importing;
    }

    /** As it was left: the day that was valid last, and where one looked at it. */
    Node node(Screen.Authoring authoring) {
        if (view.filter(one -> one.model().file().equals(authoring.file())).isEmpty()) {
            leave();
            view = Optional.of(new AuthorView(
                    new AuthorModel(authoring.file(), model.library().entries(),
                            model.outcomes(), background, model::tellTrouble),
                    theme, new AuthorView.AuthorWays(
                            model::compare, card -> model.practise(card, Optional.empty()),
                            importing)));
        } else {
            view.get().model().refresh();
        }
        return view.get();
    }

    void leave() {
        view.ifPresent(AuthorView::leave);
        view = Optional.empty();
    }
}

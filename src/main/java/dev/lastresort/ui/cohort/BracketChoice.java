package dev.lastresort.ui.cohort;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.command.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Whose teams are held against one another; not there where there is only one bracket. */
final class BracketChoice extends MenuButton {

    private static final String ALL = "All brackets";
    private static final int LONGEST = 28;

    private final CohortModel model;

    BracketChoice(CohortModel model) {
        this.model = model;
        setId("cohort-bracket");
        setMinWidth(USE_PREF_SIZE);
        setMnemonicParsing(false);
        setTooltip(new Tooltip("Hold only the teams of one bracket against one another"));
        model.bracket().subscribe(now -> setText(shortened(words(now))));
        list(model.brackets().get());
    }

    void list(List<String> brackets) {
        setVisible(brackets.size() > 1);
        setManaged(isVisible());
        getItems().setAll(choices(brackets).map(one -> {
            MenuItem item = new MenuItem(words(one));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.chooseBracket(one));
            return item;
        }).toList());
    }

    private static Stream<Optional<String>> choices(List<String> brackets) {
        return Stream.concat(Stream.of(Optional.empty()),
                brackets.stream().filter(one -> !one.isEmpty()).map(Optional::of));
    }

    private static String words(Optional<String> bracket) {
        return bracket.map(Harmless::text).orElse(ALL);
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    List<Command> commands(String group) {
        List<Command> commands = new ArrayList<>();
        if (isVisible()) {
            choices(model.brackets().get()).forEach(one -> commands.add(Command.of(group,
                    one.map(name -> "Only bracket " + Harmless.text(name)).orElse(ALL), "",
                    () -> model.chooseBracket(one))));
        }
        return commands;
    }
}

package dev.lastresort.ui.cohort;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.report.cohort.CohortText;
import javafx.scene.control.Label;

/** What evaluators wrote about the teams. */
final class NoteTable extends WordsTable<NoteTable.NoteLine> {

    /** One note. */
    record NoteLine(String team, String about, String note, String source) {}

    private final Label none = new Label();

    NoteTable() {
        setId("cohort-notes");
        getStyleClass().add("cohort-notes");
        setAccessibleText("Evaluators' notes");
        none.setWrapText(true);
        setPlaceholder(none);
        addWrapped("Team", 150, NoteLine::team);
        addWrapped("About", 150, NoteLine::about);
        addWrapped("Note", 480, NoteLine::note);
        addWrapped("Written by", 200, NoteLine::source);
    }

    /** @param frozen whether outcomes are hidden, of which a note may tell */
    void show(Cohort cohort, boolean frozen) {
        none.setText(frozen ? "Notes are hidden as long as the outcomes are."
                : "No evaluator has written a note. Notes lie beside the attempts, in files whose"
                        + " names end in .notes.csv.");
        become(cohort.notes().stream().map(one -> new NoteLine(one.team().title(), one.about(),
                one.note().text(), CohortText.source(one))).toList());
    }
}

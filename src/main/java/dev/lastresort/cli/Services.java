package dev.lastresort.cli;

import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.CompareService;
import dev.lastresort.session.desk.PractiseService;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportService;
import dev.lastresort.session.importing.ImportDesk;
import dev.lastresort.session.importing.MigrationImport;
import dev.lastresort.session.store.AttemptStore;

/** All that the command line needs of the engine. */
public record Services(CompareService compare, CheckDesk check, AuthorDesk author,
        ReplayDesk replay, ReportService report, HistoryDesk history, PractiseService practise,
        MigrationImport migrations, AttemptStore store,
        ScenarioEngines engines) {

    /** Nobody reaches a store, or ends what was started. */
    public Services(CompareService compare, CheckDesk check, AuthorDesk author,
            ReplayDesk replay, ReportService report, HistoryDesk history,
            PractiseService practise, MigrationImport migrations) {
        this(compare, check, author, replay, report, history, practise, migrations,
                AttemptStore.NONE, new ScenarioEngines());
    }

    /** Migrations are read where this process reads. */
    public Services(CompareService compare, CheckDesk check, AuthorDesk author,
            ReplayDesk replay, ReportService report, HistoryDesk history,
            PractiseService practise) {
        this(compare, check, author, replay, report, history, practise,
                new ImportDesk(new ScenarioEngines()));
    }
}

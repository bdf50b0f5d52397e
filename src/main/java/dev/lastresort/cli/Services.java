package dev.lastresort.cli;

import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.CompareService;
import dev.lastresort.session.desk.PractiseService;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportService;

/** All that the command line needs of the engine. */
public record Services(CompareService compare, CheckDesk check, AuthorDesk author,
        ReplayDesk replay, ReportService report, HistoryDesk history, PractiseService practise) {}

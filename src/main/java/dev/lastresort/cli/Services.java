package dev.lastresort.cli;

import dev.lastresort.session.author.AuthorService;
import dev.lastresort.session.check.CheckService;
import dev.lastresort.session.desk.CompareService;
import dev.lastresort.session.desk.PractiseService;
import dev.lastresort.session.desk.ReplayService;

/** All that the command line needs of the engine. */
public record Services(CompareService compare, CheckService check, AuthorService author,
        ReplayService replay, PractiseService practise) {}

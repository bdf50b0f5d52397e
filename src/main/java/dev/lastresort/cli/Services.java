package dev.lastresort.cli;

/** All that the command line needs of the engine. */
public record Services(CompareService compare, CheckService check, AuthorService author,
        ReplayService replay, PractiseService practise) {}

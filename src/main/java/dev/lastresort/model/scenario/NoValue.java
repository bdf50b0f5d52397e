package dev.lastresort.model.scenario;

/** A value that the author wrote as {@code null}. */
public enum NoValue { NULL }

package dev.lastresort.model.scenario;

import java.time.LocalDateTime;

/** A storage snapshot taken at an instant of the day. */
public record Backup(String name, LocalDateTime at) {}

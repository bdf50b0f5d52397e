package dev.lastresort.ui.incident.model;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.session.attempt.Reply;

/** What was done last and what came of it; two that are alike are still two. */
public record LastAct(int number, Action action, Reply reply) {}

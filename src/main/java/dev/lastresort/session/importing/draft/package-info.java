/**
 * Drafts the parts of a scenario from a schema: rows, actors, facts, steps. In flow tables, and
 * what a migration does to them; out flows one JSON document, which says what it guessed. Nothing
 * is run here.
 */
@NullMarked
package dev.lastresort.session.importing.draft;

import org.jspecify.annotations.NullMarked;

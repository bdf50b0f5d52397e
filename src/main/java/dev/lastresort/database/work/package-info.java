/**
 * What a statement works on, as far as its words tell: the tables that it names, what sort of work
 * it is, and what it locks in PostgreSQL. In flow statements that have passed the gate, and their
 * tokens; out flow names and forms that know no database.
 */
@NullMarked
package dev.lastresort.database.work;

import org.jspecify.annotations.NullMarked;

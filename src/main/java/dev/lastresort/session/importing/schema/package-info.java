/**
 * What a history's statements come to on a database that is thrown away: the tables before a
 * migration, what the migration does to them, what checks ask of rows, and in which order tables
 * can be filled. In flow statements with their places; out flow values, and remarks on what the
 * engine would not run.
 */
@NullMarked
package dev.lastresort.session.importing.schema;

import org.jspecify.annotations.NullMarked;

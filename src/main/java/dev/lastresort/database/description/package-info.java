/**
 * A table told apart for whoever drafts rows and statements for it. In flows a table of the engine;
 * out flow its columns, keys, references and checks as values that know no engine.
 */
@NullMarked
package dev.lastresort.database.description;

import org.jspecify.annotations.NullMarked;

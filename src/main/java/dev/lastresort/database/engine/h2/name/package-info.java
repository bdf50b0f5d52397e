/**
 * Names as H2 reads them: schemas, words that only one of the two takes for a name, types.
 *
 * <p>In flows a draft, out flows the same statement with other names in it.
 */
@NullMarked
package dev.lastresort.database.engine.h2.name;

import org.jspecify.annotations.NullMarked;

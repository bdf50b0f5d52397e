/**
 * Expressions as H2 reads them: literals, operators and calls, wherever one stands.
 *
 * <p>In flows a draft, out flows the same statement with other expressions in it, or a refusal of a
 * construct that H2 cannot do.
 */
@NullMarked
package dev.lastresort.database.engine.h2.expression;

import org.jspecify.annotations.NullMarked;

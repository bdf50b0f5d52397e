/**
 * The store of attempts in a PostgreSQL database. Documents flow in and out through {@link
 * dev.lastresort.session.store.AttemptStore}; whose is whose, the database itself enforces: each
 * team has a role, and row-level security lets it read and write its own rows and no other.
 */
@NullMarked
package dev.lastresort.store;

import org.jspecify.annotations.NullMarked;

/**
 * A store of attempts beyond one room. The files of a team flow in and out: what a team decided is
 * in its files first, and the store catches up with them; what the store holds is brought into a
 * folder, which is then read like any other. Who keeps the attempts is behind the port {@link
 * dev.lastresort.session.store.AttemptStore}; nothing is connected to but what a person typed.
 */
@NullMarked
package dev.lastresort.session.store;

import org.jspecify.annotations.NullMarked;

package dev.lastresort.store;

import org.junit.jupiter.api.Tag;

/** The same where a server must be there, with the profile that brings one. */
@Tag("postgresql")
class StoreOnRequiredPostgresTest extends PostgresStoreTest {}

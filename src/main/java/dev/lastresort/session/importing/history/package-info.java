/**
 * Migration histories as tools keep them: Flyway, Liquibase's formatted SQL, Rails, Prisma, a
 * pg_dump, a folder of SQL. In flow paths; out flows which statements make the schema before a
 * migration, which are that migration, and what could not be read. Nothing is run here and nothing
 * is written; folders are taken for hostile: counted, measured, no link followed.
 */
@NullMarked
package dev.lastresort.session.importing.history;

import org.jspecify.annotations.NullMarked;

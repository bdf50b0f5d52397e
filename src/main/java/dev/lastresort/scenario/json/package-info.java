/**
 * From the bytes of a file to the model: JSON with its places, the schema, and one mapping for each
 * part of a scenario. Out come model records and findings.
 */
@NullMarked
package dev.lastresort.scenario.json;

import org.jspecify.annotations.NullMarked;

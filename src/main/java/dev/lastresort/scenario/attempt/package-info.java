/**
 * The attempt's file: read and checked into decisions, and written from them.
 */
package dev.lastresort.scenario.attempt;

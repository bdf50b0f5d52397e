/**
 * What a schema cannot say: rules on a scenario as a whole. A scenario comes in, findings go out.
 */
package dev.lastresort.scenario.check;

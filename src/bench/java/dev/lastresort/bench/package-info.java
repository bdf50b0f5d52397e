/**
 * How fast the program is, told as ratios between things that were timed in turn on the same
 * machine: absolute times say more about the machine than about the program.
 */
package dev.lastresort.bench;

/** Arguments flow in; text on the given streams and an exit code flow out. */
package dev.lastresort.cli;

/**
 * What the physics say, in plain code over a branch's journal and its rows, apart from whatever the
 * program measures with: in flow a scenario's published journals and fact tables, out flow figures
 * by name, to be held against those of the comparison.
 */
@NullMarked
package dev.lastresort.oracle;

import org.jspecify.annotations.NullMarked;

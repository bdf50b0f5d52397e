/**
 * What a branch's journal and outcome tell, read once. A branch flows in; tracks, marks and totals
 * flow out, which a layout of any view only searches in.
 */
@NullMarked
package dev.lastresort.picture.story;

import org.jspecify.annotations.NullMarked;

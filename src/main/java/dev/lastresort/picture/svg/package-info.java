/** A display list flows in; an SVG document that needs nothing but itself flows out. */
@NullMarked
package dev.lastresort.picture.svg;

import org.jspecify.annotations.NullMarked;

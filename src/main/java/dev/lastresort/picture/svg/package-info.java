/** A display list flows in; an SVG document that needs nothing but itself flows out. */
package dev.lastresort.picture.svg;

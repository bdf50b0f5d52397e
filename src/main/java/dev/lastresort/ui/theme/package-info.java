/**
 * How things look: fonts, the light and the dark theme, and what colour and pattern each semantic
 * role of a picture has in each. Roles flow in, paint flows out; no screen names a colour.
 */
@NullMarked
package dev.lastresort.ui.theme;

import org.jspecify.annotations.NullMarked;

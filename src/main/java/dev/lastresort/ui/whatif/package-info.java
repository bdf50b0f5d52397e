/**
 * The what-if panel: settings are turned, the modelled schedule moves at once, and what was really
 * measured under them follows. A {@code WhatIf} and a first comparison flow in; a schedule that is
 * merely modelled and a comparison that was measured flow out, never mixed.
 */
@NullMarked
package dev.lastresort.ui.whatif;

import org.jspecify.annotations.NullMarked;

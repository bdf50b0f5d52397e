/**
 * A folder of attempts, which is all the store that teams need. The folder flows in, whatever it
 * holds and whoever filled it; a {@link dev.lastresort.model.cohort.Cohort} flows out. What a
 * replay measured is kept beside the attempts, believed only while its fingerprint is right, and
 * found out anew whenever it is not there.
 */
@NullMarked
package dev.lastresort.session.cohort;

import org.jspecify.annotations.NullMarked;

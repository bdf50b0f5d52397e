/**
 * An incident room by lines of JSON, for programs that practise. Lines flow in; answers, made of
 * what a trainee may know and of nothing else, flow out.
 */
@NullMarked
package dev.lastresort.session.attempt.headless;

import org.jspecify.annotations.NullMarked;

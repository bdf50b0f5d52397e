/**
 * What is wrong with a file and where: rules, places and the findings that checks add to. Out come
 * problems in the order of the file. Knows neither JSON nor any other package of the project.
 */
@NullMarked
package dev.lastresort.scenario.problem;

import org.jspecify.annotations.NullMarked;

/** A cuttings library for newsletters: the main class, and below it one package a concept. */
@NullMarked
package io.cuttings;

import org.jspecify.annotations.NullMarked;

/**
 * How far it is from one occupation to another, and by which steps.
 * Start with {@link org.skillgap.domain.move.Difficulty} and {@link org.skillgap.domain.move.TestedDifficulty}.
 */
package org.skillgap.domain.move;

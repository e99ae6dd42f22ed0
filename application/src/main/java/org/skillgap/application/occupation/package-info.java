/**
 * Finding occupations by code, title or words.
 * Start with {@link org.skillgap.application.occupation.FindOccupations}.
 */
package org.skillgap.application.occupation;

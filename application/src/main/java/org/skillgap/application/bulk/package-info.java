/**
 * Many pairs of occupations, asked and answered at once. Start with {@link org.skillgap.application.bulk.AnswerPairs}.
 */
package org.skillgap.application.bulk;

/**
 * Having a language model assess occupations, and what may be spent on it. Start with
 * {@link org.skillgap.application.assess.PaidDialogue}.
 */
package org.skillgap.application.assess;

/**
 * The language model.
 * Start with {@link org.skillgap.adapter.llm.UnconfiguredNarrator}.
 */
package org.skillgap.adapter.llm;

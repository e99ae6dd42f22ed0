/**
 * Asks language models, and takes from their answers what was asked for.
 * Start with {@link org.skillgap.adapter.llm.LanguageModel}.
 */
package org.skillgap.adapter.llm;

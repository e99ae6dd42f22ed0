/**
 * The in-memory repository: a real store that lasts as long as the process.
 * Start with {@link org.skillgap.application.memory.InMemoryOccupationRepository}.
 */
package org.skillgap.application.memory;

/**
 * What the application needs from outside; adapters implement these.
 * Start with {@link org.skillgap.application.port.OccupationRepository}.
 */
package org.skillgap.application.port;

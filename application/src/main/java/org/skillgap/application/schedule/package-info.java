/**
 * What is done in the background from time to time, once for all instances that share a store.
 * Start with {@link org.skillgap.application.schedule.ScheduledRefresh}.
 */
package org.skillgap.application.schedule;

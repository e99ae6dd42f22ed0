/**
 * What is measured about requests, and how Prometheus is told.
 * Start with {@link org.skillgap.adapter.web.metrics.RequestMeters}.
 */
package org.skillgap.adapter.web.metrics;

/**
 * What is measured beside requests: the data, the store, upstream calls and the process.
 * Start with {@link org.skillgap.bootstrap.metrics.ServiceMeters}.
 */
package org.skillgap.bootstrap.metrics;

/**
 * Settings from the environment and from flags; the only place that reads the environment.
 * Start with {@link org.skillgap.bootstrap.config.Setting}, the list of all names.
 */
package org.skillgap.bootstrap.config;

/**
 * Loading a release into the store.
 * Start with {@link org.skillgap.application.load.LoadRelease}.
 */
package org.skillgap.application.load;

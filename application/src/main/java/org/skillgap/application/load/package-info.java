/**
 * Loading an O*NET release: what one is, how its rows are checked, how it is stored.
 * Start with {@link org.skillgap.application.load.LoadRelease}.
 */
package org.skillgap.application.load;

/**
 * Reads O*NET text releases from a folder, a zip or the class path, and refuses what breaks the rules of their format.
 * Start with {@link org.skillgap.adapter.onet.TextRelease}.
 */
package org.skillgap.adapter.onet;

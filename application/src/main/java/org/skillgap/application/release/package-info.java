/**
 * What an O*NET release is: its rows, and how they are checked before they are believed.
 * Start with {@link org.skillgap.application.release.ReleaseBuilder}.
 */
package org.skillgap.application.release;

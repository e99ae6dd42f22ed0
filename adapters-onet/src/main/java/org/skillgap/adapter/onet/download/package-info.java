/**
 * Downloads official O*NET releases by their number and keeps them.
 * Start with {@link org.skillgap.adapter.onet.download.OfficialReleases}.
 */
package org.skillgap.adapter.onet.download;

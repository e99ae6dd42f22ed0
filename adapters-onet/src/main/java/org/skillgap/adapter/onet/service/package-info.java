/**
 * Asks the O*NET Web Services, version 2 or 1.9, and believes only what has been checked.
 * Start with {@link org.skillgap.adapter.onet.service.HttpOnetService}.
 */
package org.skillgap.adapter.onet.service;

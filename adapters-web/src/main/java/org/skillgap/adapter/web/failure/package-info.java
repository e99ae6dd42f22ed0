/**
 * What a request can fail of, and how an answer says so.
 * Start with {@link org.skillgap.adapter.web.failure.Failure}.
 */
package org.skillgap.adapter.web.failure;

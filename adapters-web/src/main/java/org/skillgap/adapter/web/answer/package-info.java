/**
 * What answers look like: the records that become JSON, over HTTP and on the command line.
 * Start with {@link org.skillgap.adapter.web.answer.Answer}.
 */
package org.skillgap.adapter.web.answer;

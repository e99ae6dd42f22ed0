/**
 * Who gets in, how often, and by which names and proxies: values and rules that know no routes. Start with {@code Guard}.
 */
package org.skillgap.adapter.web.guard;

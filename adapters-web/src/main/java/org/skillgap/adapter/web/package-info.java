/**
 * The HTTP API, on Javalin and Jetty.
 * Start with {@link org.skillgap.adapter.web.WebServer}.
 */
package org.skillgap.adapter.web;

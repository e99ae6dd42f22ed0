package org.skillgap.adapter.web.guard;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;

/**
 * Makes a request that came through trusted proxies look as if the client had sent it here: its address, https, and the host that it
 * named. From anybody else the headers count for nothing. Jetty's own ForwardedRequestCustomizer is not used: it believes everybody, and
 * takes the leftmost address, which clients can make up.
 */
public final class ForwardedHeaders implements HttpConfiguration.Customizer {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String HTTPS = "https";

    private final TrustedProxies proxies;

    /**
     * @param proxies whose word counts
     */
    public ForwardedHeaders(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
        if (!(remote instanceof InetSocketAddress peer) || !proxies.isTrusted(peer.getAddress())) {
            return request;
        }
        HttpFields headers = request.getHeaders();
        String chain = String.join(",", headers.getValuesList(FOR));
        InetSocketAddress client = new InetSocketAddress(proxies.client(peer.getAddress(), chain), 0);
        boolean isSecure = last(headers, PROTO).equalsIgnoreCase(HTTPS);
        HttpURI.Mutable uri = HttpURI.build(request.getHttpURI());
        if (isSecure) {
            uri.scheme(HTTPS);
        }
        String host = last(headers, HOST);
        if (!host.isEmpty()) {
            HostPort named = hostPort(host);
            uri.authority(named.getHost(), named.getPort());
            headers = HttpFields.build(headers).put(HttpHeader.HOST, named.toString());
        }
        return new Forwarded(request, headers, client, isSecure, uri.asImmutable());
    }

    /** Returns the rightmost value, which the nearest proxy wrote; what is left of it anybody can have written. */
    private static String last(HttpFields headers, String name) {
        List<String> values = headers.getCSV(name, false);
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    /** Returns the host that a proxy names; one that cannot be read stands for a host that nobody knows. */
    private static HostPort hostPort(String text) {
        try {
            return new HostPort(text);
        } catch (IllegalArgumentException e) {
            return new HostPort("invalid", 0);
        }
    }

    /** The request as the client sent it to the first proxy. */
    private static final class Forwarded extends Request.Wrapper {

        private final HttpFields headers;
        private final ConnectionMetaData connection;
        private final boolean isSecure;
        private final HttpURI uri;

        private Forwarded(
                Request request, HttpFields headers, InetSocketAddress client, boolean isSecure, HttpURI uri) {
            super(request);
            this.headers = headers;
            this.isSecure = isSecure;
            this.uri = uri;
            connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                @Override
                public SocketAddress getRemoteSocketAddress() {
                    return client;
                }
            };
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public boolean isSecure() {
            return isSecure;
        }
    }
}

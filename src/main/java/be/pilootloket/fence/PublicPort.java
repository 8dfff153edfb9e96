package be.pilootloket.fence;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * A second port, for the world outside. Its connections and threads are its own: whoever keeps it busy takes none from
 * the staff on the other port, nor the other way round.
 */
@Component
@ConditionalOnProperty("pilootloket.public.port")
@EnableConfigurationProperties(PublicSettings.class)
class PublicPort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final PublicSettings settings;
    private final ServerProperties server;
    private final Connector connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);

    PublicPort(PublicSettings settings, ServerProperties server) {
        this.settings = settings;
        this.server = server;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        connector.setPort(settings.port());
        connector.setThrowOnFailure(true);
        // What is read of a form is the same on both ports.
        connector.setMaxParameterCount(server.getTomcat().getMaxParameterCount());
        connector.setMaxPartCount(server.getTomcat().getMaxPartCount());
        connector.setMaxPartHeaderSize(
                (int) server.getTomcat().getMaxPartHeaderSize().toBytes());
        // So that PublicPaths answers it, as it answers whatever else we do not carry.
        connector.setAllowTrace(true);
        limit((AbstractHttp11Protocol<?>) connector.getProtocolHandler());
        factory.addAdditionalTomcatConnectors(connector);
        factory.addContextValves(
                new PublicPaths(connector), new Pace(connector, settings.grace(), settings.perSecond()));
    }

    private void limit(AbstractHttp11Protocol<?> protocol) {
        protocol.setAddress(settings.address());
        protocol.setMaxConnections(settings.connections());
        protocol.setMaxThreads(settings.threads());
        protocol.setConnectionTimeout((int) settings.idle().toMillis());
        protocol.setKeepAliveTimeout((int) settings.idle().toMillis());
        // A body that nobody wants is not read to its end: the connection closes.
        protocol.setMaxSwallowSize(0);
    }

    /** On which it really listens; -1 as long as it does not. */
    int listensOn() {
        return connector.getLocalPort();
    }
}

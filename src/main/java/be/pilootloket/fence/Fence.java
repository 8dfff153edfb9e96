package be.pilootloket.fence;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What stands before every port, in this order. */
@Configuration(proxyBeanMethods = false)
class Fence {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answerHeaders() {
        return server -> server.addEngineValves(new AnswerHeaders());
    }

    /**
     * Behind the agency's proxy, which ends TLS. Only what it writes about a request is believed: whoever else says where
     * it comes from, would count as somebody new each time.
     *
     * @param proxies the addresses from which it reaches us
     */
    @Bean
    @Profile("production")
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> behindTheProxy(
            @Value("${pilootloket.proxies}") List<InetAddress> proxies) {
        String believed = proxies.stream()
                .map(InetAddress::getHostAddress)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return server -> {
            server.getEngineValves().stream()
                    .filter(RemoteIpValve.class::isInstance)
                    .map(RemoteIpValve.class::cast)
                    .forEach(valve -> valve.setInternalProxies(believed));
            server.addEngineValves(new EncryptedOnly());
        };
    }
}

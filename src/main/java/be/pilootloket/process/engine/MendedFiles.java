package be.pilootloket.process.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/** Serves the few files of the web apps that we make from theirs at start: Tasklist's script, and the Dutch words of each. */
@Configuration(proxyBeanMethods = false)
class MendedFiles {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> mendedFilesServer() {
        Map<String, Mended> files = new HashMap<>();
        files.put(TasklistScript.PATH, new Mended("text/javascript", TasklistScript.mended()));
        DutchWords.APPS.forEach(
                app -> files.put(DutchWords.path(app), new Mended("application/json", DutchWords.of(app))));
        var server = new FilterRegistrationBean<OncePerRequestFilter>(new Server(files));
        server.setUrlPatterns(files.keySet());
        server.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 3);
        return server;
    }

    private static final class Mended {

        private final String type;
        private final byte[] content;
        private final String version;

        private Mended(String type, String text) {
            this.type = type;
            this.content = text.getBytes(StandardCharsets.UTF_8);
            this.version = DigestUtils.md5DigestAsHex(content);
        }
    }

    private static final class Server extends OncePerRequestFilter {

        private final Map<String, Mended> files;

        private Server(Map<String, Mended> files) {
            this.files = Map.copyOf(files);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            Mended file = files.get(
                    request.getRequestURI().substring(request.getContextPath().length()));
            if (file == null) {
                // Another spelling of the same path: it gets the file as shipped.
                chain.doFilter(request, response);
                return;
            }
            response.setHeader("Cache-Control", "no-cache");
            if (new ServletWebRequest(request, response).checkNotModified(file.version)) {
                return;
            }
            response.setContentType(file.type + ";charset=UTF-8");
            response.setContentLength(file.content.length);
            response.getOutputStream().write(file.content);
        }
    }
}

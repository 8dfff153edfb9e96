package be.pilootloket.process.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request to the engine's API that brings an expression along, before the engine reads it. The second guard
 * against CVE-2026-109432, and one that does not depend on how the engine is made.
 */
class QueryExpressionsFilter extends OncePerRequestFilter {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Collections.list(request.getParameterNames()).stream()
                .anyMatch(QueryExpressionsFilter::namesAnExpression)) {
            refuse(response);
            return;
        }
        if (isMultipart(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        if (carriesAnExpression(body)) {
            refuse(response);
        } else {
            chain.doFilter(new ReadAgain(request, body), response);
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean namesAnExpression(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static boolean carriesAnExpression(byte[] body) {
        int orQueries = 0;
        int depth = 0;
        try (JsonParser json = JSON.createParser(body)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                    orQueries = depth < orQueries ? 0 : orQueries;
                } else if (token == JsonToken.FIELD_NAME && json.currentName().equals("orQueries") && orQueries == 0) {
                    orQueries = depth + 1;
                } else if (token == JsonToken.FIELD_NAME && namesAnExpression(json.currentName())) {
                    JsonToken value = json.nextToken();
                    if (value == JsonToken.VALUE_NULL) {
                        continue;
                    }
                    if (orQueries > 0 || value != JsonToken.VALUE_STRING || !QueryExpressions.allow(json.getText())) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException notJson) {
            // What cannot be read cannot be judged.
            return true;
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        EngineAnswer.of(400, "ExpressionRefused", "Deze vraag is onleesbaar of bevat een expressie.")
                .writeTo(response);
    }

    private static final class ReadAgain extends HttpServletRequestWrapper {

        private final byte[] body;

        private ReadAgain(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream content = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return content.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return content.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return content.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body has been read already");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}

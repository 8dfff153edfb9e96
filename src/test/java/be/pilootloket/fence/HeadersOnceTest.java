package be.pilootloket.fence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HeadersOnceTest {

    private static final String POLICY = "Content-Security-Policy";

    @Test
    void whatAPageSaysOfItselfGoesInThePlaceOfWhatEveryAnswerSays() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        answer.setHeader(POLICY, "frame-ancestors 'none'");

        new HeadersOnce().doFilter(new MockHttpServletRequest(), answer, new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest request, ServletResponse response) {
                ((HttpServletResponse) response).addHeader("content-security-policy", "frame-ancestors 'self'");
                ((HttpServletResponse) response).addHeader("Set-Cookie", "a=1");
                ((HttpServletResponse) response).addHeader("Set-Cookie", "b=2");
            }
        });

        assertThat(answer.getHeaders(POLICY)).containsExactly("frame-ancestors 'self'");
        assertThat(answer.getHeaders("Set-Cookie")).containsExactly("a=1", "b=2");
    }
}

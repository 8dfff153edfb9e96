package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TasklistScriptTest {

    private final Filter filter = new TasklistScript().mendedTasklistScript().getFilter();

    @Test
    void servesTasklistsScriptWithoutTheExpressionThatBlocksDynamicLists() throws Exception {
        MockHttpServletResponse response = get(null);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(response.getContentAsString())
                .doesNotContain(TasklistScript.SHIPPED)
                .containsOnlyOnce(TasklistScript.MENDED);
    }

    @Test
    void sendsItAgainOnlyWhenItChanged() throws Exception {
        assertThat(get(get(null).getHeader("ETag")).getStatus()).isEqualTo(304);
    }

    private MockHttpServletResponse get(String etag) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", TasklistScript.PATH);
        if (etag != null) {
            request.addHeader("If-None-Match", etag);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}

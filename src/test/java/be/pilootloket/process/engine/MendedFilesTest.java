package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MendedFilesTest {

    private final Filter filter = new MendedFiles().mendedFilesServer().getFilter();

    @Test
    void servesTasklistsScriptWithoutTheExpressionThatBlocksDynamicLists() throws Exception {
        MockHttpServletResponse response = get(TasklistScript.PATH, null);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(response.getContentAsString())
                .doesNotContain(TasklistScript.SHIPPED)
                .containsOnlyOnce(TasklistScript.MENDED);
    }

    @Test
    void sendsItAgainOnlyWhenItChanged() throws Exception {
        assertThat(get(TasklistScript.PATH, get(TasklistScript.PATH, null).getHeader("ETag"))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void servesEachWebAppItsDutchWords() throws Exception {
        for (String app : DutchWords.APPS) {
            MockHttpServletResponse response = get(DutchWords.path(app), null);
            assertThat(response.getContentType()).isEqualTo("application/json;charset=UTF-8");
            assertThat(response.getContentAsString()).contains("\"CANCEL\":\"Annuleren\"", "november");
        }
    }

    private MockHttpServletResponse get(String path, String etag) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (etag != null) {
            request.addHeader("If-None-Match", etag);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}

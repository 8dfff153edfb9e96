package be.pilootloket.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who comes while the product still starts. */
class StartingUpTest {

    private final ApplicationAvailability availability = mock(ApplicationAvailability.class);
    private final MockFilterChain behind = new MockFilterChain();
    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @Test
    void isAskedToWaitUntilEverythingIsThere() throws ServletException, IOException {
        comes(ReadinessState.REFUSING_TRAFFIC);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("3");
        assertThat(answer.getContentAsString()).contains("Pilootloket start op");
        assertThat(behind.getRequest()).isNull();
    }

    @Test
    void isLetInAfterwards() throws ServletException, IOException {
        comes(ReadinessState.ACCEPTING_TRAFFIC);

        assertThat(behind.getRequest()).isNotNull();
    }

    private void comes(ReadinessState state) throws ServletException, IOException {
        when(availability.getReadinessState()).thenReturn(state);
        new StartingUp(availability).doFilter(new MockHttpServletRequest("GET", "/login"), answer, behind);
    }
}

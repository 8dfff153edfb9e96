package be.pilootloket.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.process.engine.ClockHand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Outside the evaluation nobody can move the clock. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class RehearsalAbsentTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Test
    void hasNoPageToMoveItWith() throws Exception {
        browser.perform(get("/rehearsal").with(admin())).andExpect(status().isNotFound());
        browser.perform(get("/rehearsal/status").with(admin())).andExpect(status().isNotFound());
        browser.perform(post("/rehearsal").param("next", "true").with(admin()).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void keepsNoDistanceToTheMachinesClock() {
        assertThat(database.sql("select count(*) from rehearsal_clock")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void hasNoBeanThatMovesTheClock() {
        assertThat(context.getBeanNamesForType(ClockHand.class)).isEmpty();
        assertThat(context.getBeanNamesForType(Rehearsal.class)).isEmpty();
        assertThat(context.getBeanNamesForType(RehearsalClock.class)).isEmpty();
        assertThat(context.getBeanNamesForType(RehearsalPage.class)).isEmpty();
    }

    private static RequestPostProcessor admin() {
        return user("admin").authorities(new SimpleGrantedAuthority("administrator"));
    }
}

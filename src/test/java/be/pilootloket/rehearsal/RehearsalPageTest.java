package be.pilootloket.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class RehearsalPageTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private Clock clock;

    @Test
    void showsTheClockAndAnEmptyAgenda() throws Exception {
        browser.perform(get("/rehearsal").with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2019")))
                .andExpect(content().string(containsString("Er staat niets op de agenda")));
    }

    @Test
    void movesTheClockAndShowsThePageAgain() throws Exception {
        Instant target = Instant.parse("2019-09-20T22:00:00Z");

        browser.perform(post("/rehearsal")
                        .param("to", "2019-09-21T00:00:00")
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/rehearsal"));

        assertThat(clock.instant()).isBetween(target, target.plusSeconds(60));
        browser.perform(get("/rehearsal/status").with(admin()))
                .andExpect(jsonPath("$.state").value("ARRIVED"))
                .andExpect(jsonPath("$.now", startsWith("2019-09-21T00:0")));
    }

    @Test
    void refusesToGoBackWithASentenceAndStays() throws Exception {
        Instant before = clock.instant();

        browser.perform(post("/rehearsal")
                        .param("to", "2019-09-01T00:00")
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("De klok gaat alleen vooruit.")));

        assertThat(clock.instant()).isBetween(before, before.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "morgen", "2019-02-30T00:00", "2019-11-12", "<script>alert(1)</script>", "${7*7}"})
    void refusesWhatIsNoDate(String typed) throws Exception {
        browser.perform(post("/rehearsal").param("to", typed).with(admin()).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Vul een datum en een uur in")));
    }

    @Test
    void saysThatNothingIsComing() throws Exception {
        browser.perform(post("/rehearsal").param("next", "true").with(admin()).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Er staat niets op de agenda")));
    }

    @Test
    void refusesAPostWithoutToken() throws Exception {
        browser.perform(post("/rehearsal").param("to", "2019-12-01T00:00").with(admin()))
                .andExpect(status().isForbidden());
    }

    @Test
    void letsInAdministratorsOnly() throws Exception {
        browser.perform(get("/rehearsal").with(user("staff").authorities(new SimpleGrantedAuthority("staff"))))
                .andExpect(status().isForbidden());
        browser.perform(post("/rehearsal")
                        .param("next", "true")
                        .with(user("staff").authorities(new SimpleGrantedAuthority("staff")))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private static RequestPostProcessor admin() {
        return user("admin").authorities(new SimpleGrantedAuthority("administrator"));
    }
}

package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.Attack;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.Written;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
@ActiveProfiles("test")
@DirtiesContext
class InboxPageTest {

    private static final String HOSTILE = "<script>alert(1)</script> ${7*7} [[${7*7}]] __${7*7}__";

    @Autowired
    private MockMvc browser;

    private static Mail mail;
    private static byte[] bytes;

    @BeforeAll
    static void getsAMail(@Autowired InboxDesk inbox) {
        bytes = Written.from("onthaal@logo.example", HOSTILE)
                .saying(HOSTILE)
                .attaching("lijst.csv", "a;b".getBytes(StandardCharsets.UTF_8))
                .bytes();
        String id = inbox.store(Written.lying(bytes, Instant.parse("2019-11-08T09:00:00Z")))
                .orElseThrow()
                .id();
        mail = inbox.read(id);
    }

    @Attack({7, 20})
    @Test
    void showsAMailAsTextWhateverPeopleTyped() throws Exception {
        for (String path : List.of("/inbox", "/inbox/" + mail.id())) {
            String page = browser.perform(get(path).with(office()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script"))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} [[${7*7}]] __${7*7}__")
                    .contains("afzender niet bevestigd")
                    .contains("nog te plaatsen")
                    .doesNotContain("49 ");
        }
        browser.perform(get("/inbox?number=%25").with(office()))
                .andExpect(content().string(containsString("Er zijn geen mails gevonden.")));
    }

    @Test
    void givesTheMailAsItCameToKeep() throws Exception {
        browser.perform(get("/inbox/" + mail.id() + "/raw").with(office()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(bytes));
        browser.perform(get("/inbox/" + mail.id() + "/files/00000000-0000-0000-0000-000000000000")
                        .with(office()))
                .andExpect(status().isNotFound());
        browser.perform(get("/inbox/niets").with(office())).andExpect(status().isNotFound());
    }

    @Test
    void isForTheOfficeOnly() throws Exception {
        for (String path : List.of("/inbox", "/inbox/" + mail.id(), "/inbox/" + mail.id() + "/raw")) {
            browser.perform(get(path).with(user("jury1").authorities(new SimpleGrantedAuthority("jury"))))
                    .andExpect(status().isForbidden());
            browser.perform(get(path)).andExpect(status().is3xxRedirection());
        }
    }

    private static RequestPostProcessor office() {
        return user("staff").authorities(new SimpleGrantedAuthority("staff"));
    }
}
